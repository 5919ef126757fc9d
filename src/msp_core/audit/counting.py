"""Counting verdicts, row by row, until there is a report."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from msp_core.audit.grouping import LONGEST_VALUE, Grouping, Values
from msp_core.audit.plan import Plan
from msp_core.audit.report import AuditReport, Phrasing
from msp_core.audit.tally import Tally
from msp_core.audit.unjudged import Unjudged
from msp_core.audit.verdict import Verdict
from msp_core.extracts import Row, Trouble
from msp_core.statements import StatementKind

__all__ = ["Counting"]


class _Counts:
    """The counts of some cells, as they grow."""

    def __init__(self) -> None:
        self.kinds: Counter[StatementKind] = Counter()
        self.unjudged: Counter[Unjudged] = Counter()
        self.rules: Counter[str] = Counter()

    def add(self, verdict: Verdict) -> None:
        if isinstance(verdict.kind, Unjudged):
            self.unjudged[verdict.kind] += 1
        else:
            self.kinds[verdict.kind] += 1
        self.rules.update(verdict.rules)

    def tally(self) -> Tally:
        return Tally(kinds=self.kinds, unjudged=self.unjudged, rules=self.rules)


class Counting:
    """The counts of an audit, as they grow; ``report`` gives them."""

    def __init__(self, plan: Plan, version: str) -> None:
        self._plan, self._version = plan, version
        self._rows = 0
        self._columns = {column: _Counts() for column in plan.columns}
        self._groups = [defaultdict[Values | None, _Counts](_Counts) for _ in plan.by]
        self._seen: Counter[Phrasing] = Counter()
        self._troubles: Counter[Trouble] = Counter()

    def add(self, row: Row, verdicts: Iterable[Verdict]) -> None:
        """Count a row, with the verdict on each of the columns judged."""
        self._rows += 1
        self._troubles.update(row.troubles)
        groups = [
            counts[_values(row, by)] for by, counts in zip(self._plan.by, self._groups, strict=True)
        ]
        for column, verdict in zip(self._columns.values(), verdicts, strict=True):
            for counts in (column, *groups):
                counts.add(verdict)
            if verdict.pattern and isinstance(verdict.kind, StatementKind):
                self._seen[verdict.kind, verdict.pattern] += 1

    def report(self) -> AuditReport:
        """Give what was counted so far."""
        return AuditReport(
            rows=self._rows,
            per_column={name: counts.tally() for name, counts in self._columns.items()},
            groupings=[
                _grouping(by, groups)
                for by, groups in zip(self._plan.by, self._groups, strict=True)
            ],
            seen=self._seen,
            troubles=self._troubles,
            judged_with=(self._version,),
        )


def _grouping(by: tuple[str, ...], groups: dict[Values | None, _Counts]) -> Grouping:
    found = {values: each.tally() for values, each in groups.items() if values is not None}
    other = groups[None].tally() if None in groups else Tally()
    # Added to none at all, it keeps no more groups than a report may hold.
    return Grouping(by=by, groups=found, other=other) + Grouping(by=by)


def _values(row: Row, by: tuple[str, ...]) -> Values | None:
    cells = [row.cells[name] for name in by]
    # What could not be read is no empty cell, which is a group of its own.
    values = tuple(" ".join(cell.split()) for cell in cells if cell is not None)
    if len(values) < len(by):
        return None
    return values if all(len(value) <= LONGEST_VALUE for value in values) else None
