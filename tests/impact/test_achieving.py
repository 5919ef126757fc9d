"""How far what they wanted came true, and what it was about."""

from typing import Any

from impact.cases import END, START, case, talk
from msp_core.impact import ImpactReport, Measure, Whose, measure

WISH: dict[str, Any] = {"id": "o1", "statement": "I want to feel safe", "voiced_by": "person"}


def looked_back(*reviews: tuple[str, str], wish: dict[str, Any] = WISH) -> ImpactReport:
    """Measure one wish, reviewed at the end."""
    told = [{"outcome": "o1", "judged_by": by, "achievement": how} for by, how in reviews]
    return measure([case(talk(outcomes=[wish]), talk("c2", END, reviews=told))])


def of(report: ImpactReport, whose: Whose) -> dict[str, int]:
    """Give what there is in one judge's figure."""
    figure = report.figure(Measure.ACHIEVED, whose)
    counts = (*figure.parts.items(), *figure.excluded.items())
    return {name: count for name, count in counts if count}


def test_each_judge_has_a_figure_of_their_own() -> None:
    """What the person says and what others say stand side by side."""
    report = looked_back(("person", "not_achieved"), ("practitioner", "fully_achieved"))

    assert {"not_achieved": 1} == of(report, Whose.PERSON)
    assert {"fully_achieved": 1} == of(report, Whose.PRACTITIONER)
    assert {"not_judged": 1} == of(report, Whose.REPRESENTATIVE) == of(report, Whose.JOINT)


def test_the_judges_own_last_review_counts() -> None:
    """A later day outweighs an earlier one, in whatever order they were written."""
    late = talk("c2", END, reviews=[_review("fully_achieved")])
    early = talk("c3", START, reviews=[_review("not_achieved")])
    report = measure([case(talk(outcomes=[WISH]), late, early)])

    assert {"fully_achieved": 1} == of(report, Whose.PERSON)


def test_too_early_to_say_is_not_a_failure() -> None:
    """It is left out, with the reason."""
    assert {"not_yet_known": 1} == of(looked_back(("person", "not_yet_known")), Whose.PERSON)


def test_a_wish_that_was_revised_is_left_out() -> None:
    """Of a wish that changed, its last form counts."""
    later = WISH | {"id": "o2", "revises": "o1", "revised_because": "I thought it over"}
    report = measure([case(talk(outcomes=[WISH, later], reviews=[_review("not_achieved")]))])

    assert {"since_revised": 1, "not_judged": 1} == of(report, Whose.PERSON)


def test_a_wish_without_a_name_cannot_have_been_reviewed() -> None:
    """It counts as not judged, and not as not achieved."""
    nameless = {"statement": "I want to feel safe", "voiced_by": "person"}
    report = looked_back(("person", "fully_achieved"), wish=nameless)

    assert {"not_judged": 1} == of(report, Whose.PERSON)


def test_a_theme_is_counted_for_who_asked_and_for_who_judges() -> None:
    """What people ask for, and how often each comes true."""
    wish = WISH | {"themes": ["apology", "be_informed"]}
    report = looked_back(("person", "partially_achieved"), wish=wish)
    asked = report.figure(Measure.ASKED_FOR, Whose.PERSON, "apology")
    other = report.figure(Measure.ASKED_FOR, Whose.PERSON, "restitution")
    true = report.figure(Measure.CAME_TRUE, Whose.PERSON, "be_informed")

    assert [(1, 1), (0, 1)] == [(each.numerator, each.denominator) for each in (asked, other)]
    assert {"met": 1, "fully": 0, "partly": 1, "not": 0} == {
        name: share.count for name, share in true.shares.items()
    }


def test_a_wish_without_a_theme_is_left_out_of_the_themes() -> None:
    """It says nothing of what people ask for."""
    figure = looked_back().figure(Measure.ASKED_FOR, Whose.PERSON, "apology")

    assert (0, {"no_theme": 1}) == (figure.denominator, dict(figure.excluded))


def test_who_spoke_must_be_known_for_what_people_ask_for() -> None:
    """An outcome that neither the person nor a representative said is in neither figure."""
    report = looked_back(wish=WISH | {"voiced_by": "other", "themes": ["apology"]})

    assert {0} == {figure.whole for figure in report.of(Measure.ASKED_FOR)}


def test_every_affirmation_is_counted() -> None:
    """A wording that stands because somebody confirmed it is never silent."""
    by = {"confirmed_by": "A", "confirmed_on": START, "reason": "It is what she wants"}
    report = measure([case(talk(outcomes=[WISH | {"affirmation": by}, WISH | {"id": "o2"}]))])

    assert (1, 2) == (report.affirmed, report.figure("affirmed", "record").denominator)
    assert any("Affirmed outcomes: 1." in note for note in report.notes)


def _review(achievement: str) -> dict[str, Any]:
    return {"outcome": "o1", "achievement": achievement, "judged_by": "person"}
