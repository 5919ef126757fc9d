"""The age bands of the collection, and the age that they are taken at."""

from datetime import date

from msp_core.model.vocabulary.term import Term
from msp_core.sources import OURS, SAC_LABELS

__all__ = ["AgeBand", "age_band", "age_on", "is_likely"]

_ADULT = 18
# Nobody in this country is known to have lived longer than 115 years.
_OLDEST = 120


class AgeBand(Term):
    """How old the adult is at the end of the period.

    Source: SAC table SG1a; "not known" is ours for these tables, and honest: nobody is
    guessed into a band.
    """

    FROM_18 = ("18_64", "18-64", "From 18 to 64 years.", SAC_LABELS, True)
    FROM_65 = ("65_74", "65-74", "From 65 to 74 years.", SAC_LABELS, True)
    FROM_75 = ("75_84", "75-84", "From 75 to 84 years.", SAC_LABELS, True)
    FROM_85 = ("85_94", "85-94", "From 85 to 94 years.", SAC_LABELS, True)
    FROM_95 = ("95_up", "95+", "95 years or more.", SAC_LABELS, True)
    NOT_KNOWN = (
        "not_known",
        "Not Known",
        "No date of birth is recorded, or one that cannot be right.",
        OURS,
        False,
    )


_FROM = (
    (95, AgeBand.FROM_95),
    (85, AgeBand.FROM_85),
    (75, AgeBand.FROM_75),
    (65, AgeBand.FROM_65),
    (_ADULT, AgeBand.FROM_18),
)


def age_on(day: date, born: date) -> int:
    """Give somebody's age in whole years on a day. A leapling's birthday is 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def is_likely(born: date, day: date) -> bool:
    """Say whether somebody can be born on a day: before another one, and not 120 years before."""
    return born <= day and age_on(day, born) <= _OLDEST


def age_band(born: date | None, day: date) -> AgeBand | None:
    """Give the band of somebody on a day, or None for one who is not yet 18.

    A date of birth that cannot be right is no date of birth.

    The collection takes the age at the last day of the period, or at death. A record
    holds no day of death, so it is always the last day here.

    Args:
        born: The date of birth, if it is recorded.
        day: The last day of the period.
    """
    if born is None or not is_likely(born, day):
        return AgeBand.NOT_KNOWN
    age = age_on(day, born)
    return next((band for least, band in _FROM if age >= least), None)
