"""An affirmation says who confirmed the wording with the person, when and why."""

from datetime import date, datetime

import attrs
import pytest

from msp_core.model import Affirmation

AFFIRMATION = Affirmation(
    confirmed_by="Her advocate",
    confirmed_on=date(2026, 4, 3),
    reason="She says that these are the words she would use herself.",
    extra={"seen": True},
)


def test_an_affirmation_keeps_what_it_is_given() -> None:
    """Who, when and why are kept word for word."""
    assert AFFIRMATION.confirmed_by == "Her advocate"
    assert date(2026, 4, 3) == AFFIRMATION.confirmed_on
    assert AFFIRMATION.reason.startswith("She says")


@pytest.mark.parametrize("missing", ["confirmed_by", "confirmed_on", "reason"])
def test_nothing_of_an_affirmation_may_be_missing(missing: str) -> None:
    """No default stands in for what somebody must say."""
    given = {**attrs.asdict(AFFIRMATION)}
    del given[missing]
    with pytest.raises(TypeError, match=missing):
        Affirmation(**given)


@pytest.mark.parametrize("blank", ["", "   "])
def test_a_reason_is_more_than_blank(blank: str) -> None:
    """An affirmation without a reason is none."""
    with pytest.raises(ValueError, match=r"^Affirmation\.reason must not be "):
        attrs.evolve(AFFIRMATION, reason=blank)


def test_a_day_is_a_date() -> None:
    """Neither a text nor a time is taken for the day."""
    for wrong in ("2026-04-03", datetime(2026, 4, 3)):  # noqa: DTZ001 -- to be refused
        with pytest.raises(TypeError, match=r"^Affirmation\.confirmed_on must be a date$"):
            attrs.evolve(AFFIRMATION, confirmed_on=wrong)  # type: ignore[arg-type]
