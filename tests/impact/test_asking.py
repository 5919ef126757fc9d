"""Whether they were asked, and said what they want."""

from typing import Any

import pytest

from impact.cases import case, talk
from msp_core.impact import Measure, Whose, measure

PERSON, OTHER = {"role": "person"}, {"role": "representative"}
WISH: dict[str, Any] = {"statement": "I want to feel safe", "voiced_by": "person"}
PLAINLY: dict[str, Any] = {"statement": "I want to feel safe"}


def parts(name: Measure, whose: Whose, *talks: dict[str, Any]) -> tuple[str, ...]:
    """Say in which part, or for which reason left out, one record is."""
    figure = measure([case(*talks)]).figure(name, whose)
    return tuple(name for name, count in (*figure.parts.items(), *figure.excluded.items()) if count)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (["asked_expressed"], "asked"),
        (["not_asked", "asked_none_expressed"], "asked"),
        (["not_asked", None], "not_asked"),
        (["not_asked", "dont_know"], "dont_know"),
        (["not_recorded"], "not_recorded"),
        ([None], "not_recorded"),
        ([], "not_recorded"),
    ],
)
def test_once_asked_is_asked(said: list[str | None], expected: str) -> None:
    """The enquiry's answer is the strongest of its conversations."""
    talks = [talk(f"c{place}", outcomes_asked=each) for place, each in enumerate(said)]

    assert (expected,) == parts(Measure.ASKED, Whose.RECORD, *talks)
    assert (expected,) == parts(Measure.ASKED_KNOWN, Whose.RECORD, *talks)


def test_what_is_not_known_counts_against_asked_and_not_against_asked_known() -> None:
    """The two shares differ by exactly the enquiries whose record does not say."""
    said = ["asked_expressed", "not_asked", "dont_know", "not_recorded"]
    report = measure(case(talk(outcomes_asked=each)) for each in said)
    asked = report.figure(Measure.ASKED, Whose.RECORD)
    known = report.figure(Measure.ASKED_KNOWN, Whose.RECORD)

    assert (1, 4, 0) == (asked.numerator, asked.denominator, asked.excluded.total)
    assert (1, 2, 2) == (known.numerator, known.denominator, known.excluded.total)


def test_to_ask_somebody_else_is_not_to_ask_the_person() -> None:
    """Where only a representative took part, the person's own figure leaves it out."""
    one = talk(outcomes_asked="asked_none_expressed", participants=[OTHER])

    assert ("not_there",) == parts(Measure.ASKED, Whose.PERSON, one)
    assert ("asked",) == parts(Measure.ASKED, Whose.REPRESENTATIVE, one)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"outcomes_asked": "asked_expressed", "outcomes": [WISH]}, "expressed"),
        ({"outcomes_asked": "asked_none_expressed"}, "none_expressed"),
        ({"outcomes_asked": "asked_expressed", "outcomes": [PLAINLY]}, "speaker_not_recorded"),
        (
            {
                "outcomes_asked": "asked_expressed",
                "outcomes": [WISH | {"voiced_by": "representative"}],
            },
            "none_expressed",
        ),
        ({"outcomes_asked": "not_asked"}, "not_asked"),
        ({"outcomes_asked": "dont_know"}, "dont_know"),
        ({"outcomes": [WISH]}, "not_recorded"),
        ({"participants": [OTHER], "outcomes_asked": "asked_none_expressed"}, "not_there"),
        (
            {"participants": [], "outcomes_asked": "asked_expressed", "outcomes": [WISH]},
            "expressed",
        ),
    ],
)
def test_who_was_asked_said_something_or_nothing(fields: dict[str, Any], expected: str) -> None:
    """The person's figure is about the person's own answer, or says why there is none."""
    assert (expected,) == parts(Measure.EXPRESSED, Whose.PERSON, talk(**fields))


def test_an_advocate_speaks_as_a_representative() -> None:
    """Either role is somebody who speaks for the person."""
    one = talk(outcomes_asked="asked_none_expressed", participants=[{"role": "advocate"}])

    assert ("none_expressed",) == parts(Measure.EXPRESSED, Whose.REPRESENTATIVE, one)
