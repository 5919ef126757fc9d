"""How sure the rules on the person are."""

import json

import pytest

from msp_core.findings import Level
from msp_core.rules.person.nhs_number import NHS_NUMBER
from msp_core.rules.person.under_eighteen import UNDER_EIGHTEEN
from rules.given import marked, subject


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("9990000018", []),
        ("9990000010", [Level.REJECT]),
        ("9990000108", [Level.REJECT]),
        ("0000000000", [Level.QUERY]),
    ],
)
def test_a_wrong_check_digit_is_certain(number: str, expected: list[Level]) -> None:
    """One digit ten times over passes the sum, so it is only asked about."""
    person = subject(NHS_NUMBER, json.dumps({"id": "p1", "nhs_number": number}))

    assert expected == [finding.level for finding in NHS_NUMBER.findings(person)]


@pytest.mark.parametrize(
    ("born", "raised", "expected"),
    [
        ("2008-04-02", "2026-04-02", []),
        ("2008-04-02", "2026-04-01", ["/person/date_of_birth"]),
        ("2008-02-29", "2026-02-28", ["/person/date_of_birth"]),
        ("2008-02-29", "2026-03-01", []),
        ("2027-01-01", "2026-03-01", ["/person/date_of_birth"]),
        (None, "2026-03-01", []),
        ("2012-04-02", None, []),
    ],
)
def test_eighteen_begins_on_the_birthday(
    born: str | None, raised: str | None, expected: list[str]
) -> None:
    """Years count from birthday to birthday, leap days included."""
    given = {
        "person": {"id": "p1", "date_of_birth": born},
        "process": {"concern_raised_on": raised},
    }

    assert expected == marked(UNDER_EIGHTEEN, json.dumps(given))
