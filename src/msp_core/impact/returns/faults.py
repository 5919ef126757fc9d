"""What can be wrong between the parts of a return: each fault with its place and number."""

from collections.abc import Callable, Iterator

import attrs

from msp_core.findings import Level
from msp_core.impact.returns.ascof import ascof_4b
from msp_core.impact.returns.bands import AgeBand
from msp_core.impact.returns.tables import IDENTIFIED, SUPPORTED, TABLES
from msp_core.impact.returns.tally import LeftOut, Noted, Returns
from msp_core.model.vocabulary import Achievement, CapacityForSac, EnquiryKind, OutcomesAsked
from msp_core.rule import Mark

__all__ = [
    "Fault",
    "age_not_known",
    "looks_rounded",
    "more_than_identified",
    "more_than_lacked",
    "noted",
    "parts_disagree",
    "risk_totals_disagree",
    "totals_disagree",
    "unassessed",
]

_EXPRESSED = OutcomesAsked.ASKED_EXPRESSED.value
_PARTS = tuple(each.value for each in Achievement if each is not Achievement.NOT_YET_KNOWN)
_LACKED = CapacityForSac.LACKED.value
_SORT = {EnquiryKind.S42: "Section 42 enquiries", EnquiryKind.OTHER: "Other enquiries"}
_NOTED = {
    Noted.SEVERAL_CONCLUSIONS: "the risk was concluded in several ways; the last decided counts",
    Noted.RISK_NOT_IDENTIFIED: (
        "a risk outcome is recorded, and no risk identified; they count in 4B"
    ),
    Noted.NOT_THE_PERSONS: (
        "how far outcomes came true (SG4a) is not the person's judgement alone"
    ),
    Noted.UNLIKELY_BIRTH: "the date of birth cannot be right; the age counts as not known",
}
_STEP = 5
_ENOUGH_TO_TELL = 8


@attrs.frozen(kw_only=True)
class Fault(Mark):
    """A mark that says how many it is about.

    Attributes:
        number: How many enquiries or counts are amiss, or by how many two totals differ.
    """

    number: int


def parts_disagree(returns: Returns) -> Iterator[Fault]:
    """Find where fully, partially and not achieved are not all that were expressed."""
    for kind in EnquiryKind:
        path = f"/tables/SG4a/{kind.value}/{_EXPRESSED}"
        above = _above(returns, "SG4a", kind, _PARTS, _EXPRESSED)
        below = returns.count("SG4a", kind, _EXPRESSED) - _sum(returns, "SG4a", kind, _PARTS)
        if above:
            message = (
                f"{_SORT[kind]}: in SG4a, fully, partially and not achieved are {above:,} more than"
                " outcomes expressed."
            )
            yield Fault(path=path, number=above, message=message)
        elif below > 0:
            message = (
                f"{_SORT[kind]}: in {below:,}, outcomes were expressed, and how far they were"
                " achieved is not known."
            )
            yield Fault(path=path, number=below, level=Level.QUERY, message=message)


def more_than_identified(returns: Returns) -> Iterator[Fault]:
    """Find more enquiries with a risk reduced or removed than with one identified."""
    measure = ascof_4b(returns)
    if measure.is_flagged:
        message = (
            f"{_SORT[EnquiryKind.S42]}: the risk was reduced or removed in {measure.better:,}, and"
            f" identified in {measure.identified:,} only."
        )
        number = measure.better - measure.identified
        yield Fault(path="/tables/SG2e/s42", number=number, message=message)


def risk_totals_disagree(returns: Returns) -> Iterator[Fault]:
    """Find where the risk outcomes are not as many as the risks identified."""
    for kind in EnquiryKind:
        outcomes = sum(returns.count("SG2e", kind, line.name) for line in TABLES["SG2e"].lines)
        identified = _sum(returns, "SG2c", kind, IDENTIFIED)
        if outcomes != identified:
            message = (
                f"{_SORT[kind]}: SG2e counts {outcomes:,} with a risk outcome, and SG2c"
                f" {identified:,} with a risk identified."
            )
            number = abs(outcomes - identified)
            yield Fault(path=f"/tables/SG2e/{kind.value}", number=number, message=message)


def more_than_lacked(returns: Returns) -> Iterator[Fault]:
    """Find more who were supported than lacked capacity."""
    for kind in EnquiryKind:
        above = _above(returns, "SG3a", kind, (SUPPORTED,), _LACKED)
        if above:
            message = (
                f"{_SORT[kind]}: in SG3a, those supported are {above:,} more than those who lacked"
                " capacity."
            )
            path = f"/tables/SG3a/{kind.value}/{SUPPORTED}"
            yield Fault(path=path, number=above, message=message)


def totals_disagree(table: str) -> Callable[[Returns], Iterator[Fault]]:
    """Give the search for answers of a table that are not as many as the enquiries."""

    def find(returns: Returns) -> Iterator[Fault]:
        answers = tuple(line.name for line in TABLES[table].answers)
        for kind in EnquiryKind:
            given = _sum(returns, table, kind, answers)
            concluded = returns.enquiries.get(kind, 0)
            if given != concluded:
                message = (
                    f"{_SORT[kind]}: the answers of {table} add up to {given:,}, and those"
                    f" concluded are {concluded:,}."
                )
                number = abs(given - concluded)
                yield Fault(path=f"/tables/{table}/{kind.value}", number=number, message=message)

    return find


def age_not_known(returns: Returns) -> Iterator[Fault]:
    """Find adults in no age band."""
    answers = tuple(line.name for line in TABLES["SG3a"].answers)
    for kind in EnquiryKind:
        unknown = _sum(returns, "SG3a", kind, answers, AgeBand.NOT_KNOWN.value)
        if unknown:
            message = f"{_SORT[kind]}: the adult's age band is not known in {unknown:,}."
            yield Fault(path=f"/tables/SG3a/{kind.value}", number=unknown, message=message)


def unassessed(returns: Returns) -> Iterator[Fault]:
    """Find enquiries without a risk assessment."""
    number = returns.left_out.get(LeftOut.NO_RISK_ASSESSMENT, 0)
    if number:
        path = f"/left_out/{LeftOut.NO_RISK_ASSESSMENT}"
        message = f"Concluded enquiries: no risk assessment is recorded in {number:,}."
        yield Fault(path=path, number=number, message=message)


def noted(what: Noted) -> Callable[[Returns], Iterator[Fault]]:
    """Give the search for enquiries of which there is something to know."""

    def find(returns: Returns) -> Iterator[Fault]:
        number = returns.noted.get(what, 0)
        if number:
            message = f"Concluded enquiries: in {number:,}, {_NOTED[what]}."
            yield Fault(path=f"/noted/{what}", number=number, message=message)

    return find


def looks_rounded(returns: Returns) -> Iterator[Fault]:
    """Find counts that were hardly made from records."""
    counts = tuple(returns.cells.values())
    if len(counts) >= _ENOUGH_TO_TELL and not any(each % _STEP for each in counts):
        message = f"All {len(counts):,} counts are multiples of {_STEP}, as rounded ones are."
        yield Fault(path="/tables", number=len(counts), message=message)


def _above(
    returns: Returns, table: str, kind: EnquiryKind, parts: tuple[str, ...], whole: str
) -> int:
    """Say by how much parts are more than their whole, age band by age band."""
    return sum(
        max(0, _sum(returns, table, kind, parts, band) - returns.count(table, kind, whole, band))
        for band in (each.value for each in AgeBand)
    )


def _sum(
    returns: Returns,
    table: str,
    kind: EnquiryKind,
    lines: tuple[str, ...],
    column: str | None = None,
) -> int:
    return sum(returns.count(table, kind, line, column) for line in lines)
