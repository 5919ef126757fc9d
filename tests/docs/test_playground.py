"""The playground in a real browser: it reads as the library reads, and nothing typed leaves."""

from pathlib import Path
from typing import Any

import pytest

from browser.running import found_in_a_browser

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def found(site: Path) -> dict[str, Any]:
    """Play, with the network watched, and cut once all is ready."""
    found: dict[str, Any] = found_in_a_browser("playground.mjs", site)
    return found


def test_it_loads_from_the_site_alone(found: dict[str, Any]) -> None:
    """No other host is asked for anything, and it says when it is ready."""
    assert [] == found["foreign"]
    assert found["ready"].startswith("Ready, after ")


def test_nothing_is_fetched_once_it_is_ready(found: dict[str, Any]) -> None:
    """With the network cut, it reads on; neither the browser nor the host sees a request."""
    assert {"requests": [], "asked": []} == found["after"]


def test_what_is_typed_is_kept_nowhere(found: dict[str, Any]) -> None:
    """Not in the address, nor in what the browser keeps."""
    assert found["address"].endswith("/try.html")
    assert "zqx" not in found["kept"].lower()
    assert [] == found["complaints"]


@pytest.mark.parametrize(
    ("given", "verdict", "rule", "marks"),
    [
        ("response", "A service response.", "service-response", "increased monitoring by the home"),
        ("conclusion", "A conclusion.", "conclusion", "Allegation substantiated"),
        (
            "with letters of two halves",
            "A service response.",
            "service-response",
            "Referral made to the day centre",
        ),
    ],
)
def test_a_statement_is_read_as_the_library_reads_it(
    found: dict[str, Any], given: str, verdict: str, rule: str, marks: str
) -> None:
    """The verdict, the rule, what to ask instead, and exactly the words that decided."""
    shown = found["statements"][given]

    assert shown["verdict"].startswith(verdict)
    assert [marks] == shown["marks"]
    assert rule in shown["findings"][0]
    assert "ask the person" in shown["findings"][0]


def test_an_outcome_is_left_alone(found: dict[str, Any]) -> None:
    """A person's own wish has nothing against it."""
    shown = found["statements"]["outcome"]

    assert shown["verdict"].startswith("An outcome.")
    assert ([], []) == (shown["findings"], shown["marks"])


def test_nothing_typed_is_nothing_judged(found: dict[str, Any]) -> None:
    """Blank space is no statement."""
    assert "Nothing is written yet." == found["statements"]["nothing"]["verdict"]


def test_a_long_text_does_not_stand_in_the_way(found: dict[str, Any]) -> None:
    """What is typed after a text of 100,000 characters is read, and is what is shown."""
    assert ["Case closed"] == found["long"]["marks"]


def test_a_record_is_checked(found: dict[str, Any]) -> None:
    """The findings of a whole record are shown, and none quotes it."""
    assert found["records"]["good"]["verdict"].startswith("Accepted")
    assert found["records"]["no record"]["verdict"].startswith("Refused")
    assert "zqx" not in str(found["records"])


def test_an_example_can_be_chosen_by_keyboard_and_passed_on(found: dict[str, Any]) -> None:
    """The address names the example, and opens it for somebody else."""
    assert "#statement-1" == found["example"]["address"]
    assert found["example"]["findings"]
    assert found["shared"].startswith("Accepted")


def test_it_is_accessible_with_a_verdict_shown(found: dict[str, Any]) -> None:
    """WCAG 2.2 AA in each scheme, with findings on the page and the examples unfolded."""
    assert {"default": [], "slate": [], "msp-contrast": []} == found["violations"]


def test_where_it_cannot_start_it_says_so(found: dict[str, Any]) -> None:
    """A network that blocks Python leaves a sentence, not silence."""
    assert found["broken"].startswith("The playground could not start.")
