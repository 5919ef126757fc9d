"""Counting what becomes of rows and cells, on the way, with bounds."""

from collections import Counter
from collections.abc import Callable, Iterable

from msp_core.extracts import Row, Trouble
from msp_core.findings import Level, Report
from msp_core.legacy.counted import MOST_PLACES, Counted
from msp_core.legacy.mapping import Mapping
from msp_core.legacy.notes import Cell, Event, Note, SetAside
from msp_core.legacy.reading_cells import Why, folded
from msp_core.legacy.report import MappingReport, Refusal, Unmapped

__all__ = ["Tally"]

_MOST_LABELS = 1_000
_LONGEST_LABEL = 200


class Tally:
    """What was found so far."""

    def __init__(
        self, read_as: str, mapping: Mapping, keep: Callable[[SetAside], None] | None
    ) -> None:
        """Begin with nothing.

        Args:
            read_as: What the file was taken for.
            mapping: The mapping at work.
            keep: Is given each cell that is in no record.
        """
        self._read_as, self._mapping, self._keep = read_as, mapping, keep
        self._rows = self._records = 0
        self._left_out, self._bare = Counted(), Counted()
        self._cells, self._moved, self._unmapped = Counted(), Counted(), Counted()
        self._labels: dict[str, Counter[str]] = {}
        self._more: set[str] = set()
        self._events: Counter[tuple[Event, str]] = Counter()
        self._refused, self._queried = Counter[str](), Counter[str]()
        self._refusals: list[Refusal] = []
        self._troubles = Counter[Trouble]()

    def read(self, row: Row) -> Row:
        """Count a row that was read."""
        self._rows += 1
        self._troubles.update(row.troubles)
        if Trouble.UNNAMED in row.troubles:
            self._cells.add(row.number, Why.UNNAMED)
            self._aside(Cell(row.number, "", None), Why.UNNAMED)
        return row

    def leave_out(self, row: Row, why: Why) -> None:
        """Count a row that is in no record, and keep all its cells."""
        self._left_out.add(row.number, why)
        read = [Cell(row.number, column, text) for column, text in row.cells.items() if text]
        # A row of which nothing could be read has a line all the same.
        for cell in read or [Cell(row.number, "", None)]:
            self._aside(cell, why)

    def note(self, notes: Iterable[Note], *, whole: bool) -> None:
        """Count what became of cells.

        Args:
            notes: What became of them.
            whole: Whether their rows are in a record; if not, all of them are kept anyway.
        """
        for note in notes:
            if note.why is Why.UNMAPPED_LABEL:
                self._label(note.cell)
            if note.event is Event.SET_ASIDE and note.why is not None:
                if whole:
                    self._cells.add(note.cell.row, note.why, note.cell.column)
                    self._aside(note.cell, note.why)
            elif note.event in {Event.RESPONSE, Event.CONCLUSION}:
                if whole:
                    self._moved.add(note.cell.row, note.event, note.cell.column)
            else:
                self._events[note.event, note.cell.column] += 1

    def judge(self, report: Report, rows: Iterable[Row]) -> None:
        """Count a record that the rules judged."""
        found = report.findings if report.accepted else report.rejections
        rules = tuple(dict.fromkeys(each.rule for each in found))
        if report.accepted:
            self._records += 1
            self._queried.update(rules)
            return
        self._refused.update(rules)
        if len(self._refusals) < MOST_PLACES:
            numbers = tuple(row.number for row in rows)[:MOST_PLACES]
            rejects = [each for each in found if each.level is Level.REJECT][:MOST_PLACES]
            paths = tuple(dict.fromkeys(each.path for each in rejects))
            self._refusals.append(Refusal(rows=numbers, rules=rules, paths=paths))

    def without_conversation(self, rows: Iterable[Row]) -> None:
        """Count the rows of a record that has no conversation."""
        for row in rows:
            self._bare.add(row.number, "")

    def report(self, not_mentioned: tuple[str, ...] | None) -> MappingReport:
        """Give what was found so far."""
        return MappingReport(
            read_as=self._read_as,
            rows=self._rows,
            records=self._records,
            without_conversation=self._bare.whole().get(""),
            left_out={Why(why): places for why, places in self._left_out.whole().items()},
            set_aside={
                column: {Why(why): places for why, places in found.items()}
                for column, found in self._cells.by_column().items()
            },
            unmapped=self._all_unmapped(),
            moved=self._moved.by_column(),
            refused=dict(self._refused),
            refusals=tuple(self._refusals),
            queried=dict(self._queried),
            not_mentioned=not_mentioned,
            left_out_columns=dict(self._mapping.left_out),
            left_out_labels=self._of(Event.LEFT_OUT_LABEL),
            blank_words=self._of(Event.BLANK_WORD),
            defaults=self._of(Event.DEFAULT),
            troubles=dict(self._troubles),
        )

    def _all_unmapped(self) -> dict[str, Unmapped]:
        return {
            column: Unmapped(
                places=places, labels=dict(self._labels[column]), more=column in self._more
            )
            for column, places in self._unmapped.whole().items()
        }

    def _label(self, cell: Cell) -> None:
        self._unmapped.add(cell.row, cell.column)
        labels = self._labels.setdefault(cell.column, Counter())
        label = folded(cell.text or "")
        if len(label) > _LONGEST_LABEL or (label not in labels and len(labels) >= _MOST_LABELS):
            self._more.add(cell.column)
        else:
            labels[label] += 1

    def _of(self, event: Event) -> dict[str, int]:
        return {column: count for (each, column), count in self._events.items() if each is event}

    def _aside(self, cell: Cell, why: Why) -> None:
        if self._keep is not None:
            self._keep(SetAside(cell, why))
