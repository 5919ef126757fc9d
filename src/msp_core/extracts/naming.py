"""Telling a row of names from a row of somebody's words, before any of it is quoted."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

__all__ = ["LONGEST_NAME", "surely_names"]

LONGEST_NAME = 40
"""How many characters the name of a column may have, to be told."""

_MOST_WORDS = 5
# Numbers and dates, the ends of sentences, who speaks or is spoken of, and bytes that are
# no text: a cell with one of these is likelier data than a name.
_DATA = re.compile(
    r"\d\D?\d\D?\d|^\W*\d+\W*$|[.!;@\"\u201c\u201d\udc80-\udcff]"
    r"|\b(?:i|i['\u2019]\w+|my|me|we|our|he|she|him|his|her|mr|mrs|ms|miss|dr|mum|dad|wants?)\b",
    re.IGNORECASE,
)

# Names that head a column in most extracts, and that nobody answers with; bare of spaces.
_USUAL = frozenset({
    "age", "ageband", "ageatconcern", "area", "caseid", "caseno", "casenumber", "caseref",
    "casereference", "clientid", "concerndate", "concernid", "datereceived",
    "desiredoutcome", "desiredoutcomes", "enddate", "enquiryid", "episodeid", "ethnicity",
    "financialyear", "gender", "id", "localauthority", "locality", "month", "outcometext",
    "personid", "personref", "quarter", "recordid", "ref", "reference", "referralid",
    "rowid", "serviceuserid", "sex", "startdate", "status", "subjectid", "team", "teamname",
    "worker", "workerid", "year",
})  # fmt: skip


def surely_names(row: Sequence[str], after: Iterable[Sequence[str]], wanted: Iterable[str]) -> bool:
    """Say whether a row can be nothing but the names of columns.

    A file without a header begins with somebody's words, which no error may quote. So one
    of them has to be a usual name, or close to one asked for, and nothing may speak
    against it.

    Args:
        row: The row, as it stands.
        after: Some of the rows under it.
        wanted: The names asked for.
    """
    rows = [each for each in after if any(map(str.strip, each))]
    names = [name.strip() for name in row if name.strip()]
    return (
        len(names) > 1
        and any(_known(name, wanted) for name in names)
        and len(set(names)) == len(names)
        and all(map(_short, names))
        and not any(map(_DATA.search, names))
        and len(row) == _usual_width(row, rows)
        and not any(_repeats(row, each) for each in rows)
    )


def _known(name: str, wanted: Iterable[str]) -> bool:
    bare = _bare(name)
    return bare in _USUAL or bool(get_close_matches(bare, map(_bare, wanted), cutoff=0.8))


def _bare(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _short(name: str) -> bool:
    return len(name) <= LONGEST_NAME and len(name.split()) <= _MOST_WORDS


def _usual_width(row: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    widths = Counter(map(len, rows))
    return widths.most_common(1)[0][0] if widths else len(row)


def _repeats(row: Sequence[str], under: Sequence[str]) -> bool:
    """Say whether a cell comes again in its column, as a team does and a name does not."""
    pairs = zip(row, under, strict=False)
    return any(name.strip() and name.strip() == cell.strip() for name, cell in pairs)
