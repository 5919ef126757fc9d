"""The returns as sheets: in the layout councils key in, with what to look at first."""

from collections.abc import Iterator

from msp_core.impact.disclosure import percent
from msp_core.impact.returns.ascof import Ascof4B, Denominator, ascof_4b
from msp_core.impact.returns.consistency import findings_in, numbers_in
from msp_core.impact.returns.tables import TABLES, Line, Table
from msp_core.impact.returns.tally import LeftOut, Returns
from msp_core.model.vocabulary import Achievement, EnquiryKind, OutcomesAsked
from msp_core.sheets import Cell, Sheet

__all__ = ["ascof_sheet", "key_in_sheets", "published_ascof_sheet", "returns_sheets"]

_WHAT = (
    "Counts from records, in the layout of the Safeguarding Adults Collection. They are true"
    " and unrounded, to key in and to check: not for publication."
)
_QUALITY = (
    "How good it is",
    "No better than what is recorded. Look at the tabs Findings and Left out first.",
)
_BEFORE_PUBLISHING = (
    "Before publishing 4B",
    (
        "Its share is of true counts, to one decimal. Close to 100 % it can give a small count"
        " away: of 200, 98.5 % leaves 3 whose risk remained. Look at it before it goes out."
    ),
)
_NAMES = {
    Denominator.RISK_IDENTIFIED: "Risk identified (SG2c)",
    Denominator.RISK_OUTCOMES: "Removed + reduced + remained (SG2e)",
}
_WHY = {
    LeftOut.NOT_CONCLUDED: "Not concluded",
    LeftOut.OUTSIDE_PERIOD: "Concluded outside the period",
    LeftOut.NO_ENQUIRY: "No enquiry recorded",
    LeftOut.UNDER_18: "Under 18 on the last day of the period",
    LeftOut.NO_RISK_ASSESSMENT: "In no line of SG2c: no risk assessment recorded",
    LeftOut.NO_RISK_OUTCOME: "In no line of SG2e: a risk identified, and no outcome recorded",
}
_SHORT = {EnquiryKind.S42: "s42", EnquiryKind.OTHER: "other"}


def returns_sheets(returns: Returns) -> tuple[Sheet, ...]:
    """Give all there is of a return as sheets: true counts, not for publication."""
    return (
        _about(returns),
        _findings(returns),
        _left_out(returns),
        *key_in_sheets(returns),
        ascof_sheet(returns),
    )


def key_in_sheets(returns: Returns) -> tuple[Sheet, ...]:
    """Give each table as it is keyed in, with its own labels, for each sort of enquiry."""
    return tuple(_key_in(returns, table, kind) for kind in EnquiryKind for table in TABLES.values())


def ascof_sheet(returns: Returns) -> Sheet:
    """Give ASCOF 4B by both denominators, with true counts and the 95 % interval."""
    measure = ascof_4b(returns)
    return Sheet(
        "ASCOF 4B",
        (*_ASCOF_HEADER, "From (95 %)", "To (95 %)"),
        [(*_ascof_row(measure, each), *_interval(measure, each)) for each in Denominator],
    )


def published_ascof_sheet(returns: Returns) -> Sheet:
    """Give ASCOF 4B by both denominators, as it may be published."""
    measure = ascof_4b(returns)
    rows = [
        (_NAMES[each], _yes(each is measure.used), *_cells(measure, each), _yes(measure.differ))
        for each in Denominator
    ]
    return Sheet("ASCOF 4B published", _ASCOF_HEADER, rows)


_ASCOF_HEADER = (
    "Denominator",
    "Headline",
    "Reduced or removed",
    "Out of",
    "Outcome (%)",
    "Denominators differ",
)


def _cells(measure: Ascof4B, denominator: Denominator) -> Iterator[Cell]:
    return (figure.cell for figure in measure.published(denominator))


def _ascof_row(measure: Ascof4B, denominator: Denominator) -> tuple[Cell, ...]:
    share = measure.out_of(denominator)
    outcome = percent(share, places=1) if share.interval else "[z]"
    headline = _yes(denominator is measure.used)
    named = (_NAMES[denominator], headline)
    return (*named, share.count, share.of, outcome, _yes(measure.differ))


def _interval(measure: Ascof4B, denominator: Denominator) -> tuple[Cell, Cell]:
    interval = measure.out_of(denominator).interval
    if interval is None:
        return "[z]", "[z]"
    low, high = interval
    return round(100 * low, 1), round(100 * high, 1)


def _yes(is_so: bool) -> str:  # noqa: FBT001 -- it is the value told
    return "Yes" if is_so else "No"


def _key_in(returns: Returns, table: Table, kind: EnquiryKind) -> Sheet:
    header = (table.title, *(column.label for column in table.columns), "Total")
    rows = [(line.label, *_counts(returns, table, kind, line)) for line in _in_return(table)]
    return Sheet(f"{table.reference} {_SHORT[kind]}", header, rows)


def _in_return(table: Table) -> tuple[Line, ...]:
    return tuple(line for line in table.lines if line.in_return)


def _counts(returns: Returns, table: Table, kind: EnquiryKind, line: Line) -> Iterator[Cell]:
    for column in table.columns:
        yield returns.count(table.reference, kind, line.name, column.name)
    yield returns.count(table.reference, kind, line.name)


def _about(returns: Returns) -> Sheet:
    period = ("Period", str(returns.period) if returns.period else None)
    enquiries: list[tuple[Cell, Cell]] = [
        (f"Concluded: {kind.label}", returns.enquiries.get(kind, 0)) for kind in EnquiryKind
    ]
    return Sheet(
        "About",
        ("About this return", "Told"),
        [("What this is", _WHAT), _QUALITY, _BEFORE_PUBLISHING, period, *enquiries],
    )


def _findings(returns: Returns) -> Sheet:
    rows = [
        (each.level.value, each.rule, each.code, number, each.message, each.instead, each.path)
        for each, number in zip(findings_in(returns), numbers_in(returns), strict=True)
    ]
    header = ("Level", "Rule", "Code", "Number", "What", "Instead", "Where")
    return Sheet("Findings", header, rows)


def _left_out(returns: Returns) -> Sheet:
    unknown = sum(
        returns.count("SG4a", kind, Achievement.NOT_YET_KNOWN.value) for kind in EnquiryKind
    )
    told = f'In SG4a under "{OutcomesAsked.ASKED_EXPRESSED.label}", and achievement not known'
    rows = [(_WHY[why], returns.left_out.get(why, 0)) for why in LeftOut]
    return Sheet("Left out", ("Not in the tables, or in part", "Count"), [*rows, (told, unknown)])
