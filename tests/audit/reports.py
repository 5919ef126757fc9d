"""Reports of any counts at all, for the laws."""

from hypothesis import strategies as st

from msp_core.audit import AuditReport, Grouping, Tally, Unjudged
from msp_core.audit.grouping import Values
from msp_core.audit.report import Phrasing
from msp_core.extracts import Trouble
from msp_core.statements import STATEMENT_RULES, StatementKind

__all__ = ["REPORTS"]

_COUNTS = st.integers(0, 9)
_RULES = [rule.name for rule in STATEMENT_RULES]


def _tallies() -> st.SearchStrategy[Tally]:
    return st.builds(
        Tally,
        kinds=st.dictionaries(st.sampled_from(StatementKind), _COUNTS),
        unjudged=st.dictionaries(st.sampled_from(Unjudged), _COUNTS),
        rules=st.dictionaries(st.sampled_from(_RULES), _COUNTS, max_size=3),
    )


def _groups() -> st.SearchStrategy[dict[Values, Tally]]:
    values = st.sampled_from([(value,) for value in ("North", "South", "East", "West", "")])
    return st.dictionaries(values, _tallies(), max_size=3)


def _seen() -> st.SearchStrategy[dict[Phrasing, int]]:
    patterns = st.sampled_from(["nfa", "police informed", "referral … advocacy", "risk", "case"])
    phrasings = st.tuples(st.sampled_from([StatementKind.CONCLUSION]), patterns)
    return st.dictionaries(phrasings, st.integers(1, 9), max_size=3)


def _reports() -> st.SearchStrategy[AuditReport]:
    groupings = st.builds(Grouping, by=st.just(("Team",)), groups=_groups(), other=_tallies())
    return st.builds(
        AuditReport,
        rows=_COUNTS,
        per_column=st.fixed_dictionaries({"One": _tallies(), "Two": _tallies()}),
        groupings=groupings.map(lambda one: (one + Grouping(by=one.by),)),
        seen=_seen(),
        troubles=st.dictionaries(st.sampled_from(Trouble), _COUNTS),
        read_as=st.lists(st.sampled_from(["Excel", "Parquet"]), max_size=2),
        judged_with=st.lists(st.sampled_from(["0.1.0", "0.2.0"]), max_size=2),
    )


REPORTS = st.one_of(st.just(AuditReport()), _reports())
