"""Putting a mapping to work: an export in, records and a report out."""

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from msp_core import wire
from msp_core.checking import check
from msp_core.extracts import Extract, Row, open_extract
from msp_core.legacy.assembling import Assembly
from msp_core.legacy.grouping import grouped
from msp_core.legacy.header import not_mentioned_in
from msp_core.legacy.mapping import Mapping
from msp_core.legacy.notes import Note, SetAside
from msp_core.legacy.outcomes_or_not import drop_unlinked, part_outcomes, rows_to_set_aside
from msp_core.legacy.reading_cells import Why
from msp_core.legacy.rendering import rendered
from msp_core.legacy.report import MappingReport
from msp_core.legacy.tally import Tally
from msp_core.model import Record

__all__ = ["Keep", "Mapped", "map_extract", "mapped"]

Keep = Callable[[SetAside], None]
"""Is given each cell that is in no record, so that nothing is lost."""


class Mapped:
    """The records that an export makes, to be read once, and what there is to tell of it."""

    def __init__(
        self,
        extract: Extract,
        mapping: Mapping,
        keep: Keep | None,
        not_mentioned: tuple[str, ...] | None,
    ) -> None:
        """Begin before the first row."""
        self._mapping, self._not_mentioned = mapping, not_mentioned
        self._tally = Tally(extract.kind, mapping, keep)
        self._has_conversations = any(
            field == "conversations" for field, _ in mapping.expected.inside
        )
        self._linked = {
            (link.to.owner, link.to.steps[-1].label, link.to.field)
            for link in mapping.links
            if not link.to.many
        }
        self._records = self._all(extract)

    def __iter__(self) -> Iterator[Record]:
        """Give the records that were not read yet; each was checked, and accepted."""
        return self._records

    @property
    def report(self) -> MappingReport:
        """What was found so far; it is whole once all records have been read."""
        return self._tally.report(self._not_mentioned)

    def _all(self, extract: Extract) -> Iterator[Record]:
        rows = map(self._tally.read, extract)
        for group in grouped(rows, self._mapping, self._tally.leave_out):
            record = self._record(group)
            if record is not None:
                yield record

    def _record(self, rows: list[Row]) -> Record | None:
        assembly = Assembly(rows, self._mapping)
        # Without a row, another's text may come to stand where its own stood.
        while gone := rows_to_set_aside(assembly.record, self._mapping.not_outcomes):
            self._leave_out([row for row in rows if row.number in gone], Why.NOT_AN_OUTCOME)
            rows = [row for row in rows if row.number not in gone]
            if not rows:
                return None
            assembly = Assembly(rows, self._mapping)
        if assembly.disagreeing:
            self._tally.note(assembly.notes, whole=False)
            self._leave_out(rows, Why.ROWS_DISAGREE)
            return None
        return self._judged(assembly, rows)

    def _judged(self, assembly: Assembly, rows: list[Row]) -> Record | None:
        notes: list[Note] = [
            *assembly.notes,
            *part_outcomes(assembly.record, self._mapping.not_outcomes),
            *drop_unlinked(assembly.record, self._linked),
        ]
        data = rendered(assembly.record)
        # As ``from_data`` does it, but once: its errors would not tell what is asked.
        record, _ = wire.read(data)
        report = check(data if record is None else record)
        self._tally.judge(report, rows)
        self._tally.note(notes, whole=report.accepted)
        if not report.accepted:
            self._leave_out(rows, Why.REFUSED)
            return None
        if record and self._has_conversations and not record.conversations:
            self._tally.without_conversation(rows)
        return record

    def _leave_out(self, rows: list[Row], why: Why) -> None:
        for row in rows:
            self._tally.leave_out(row, why)


def mapped(extract: Extract, mapping: Mapping, *, keep: Keep | None = None) -> Mapped:
    """Make records of an extract that stands open.

    Nothing is read before the first record is asked for.

    Args:
        extract: The extract, opened with ``open_extract(path, mapping.columns)``.
        mapping: Where its columns go.
        keep: Is given each cell that is in no record, with its words.

    Returns:
        The records, each checked and accepted as ``from_data`` does it, and the report.
    """
    return Mapped(extract, mapping, keep, None)


@contextmanager
def map_extract(
    path: str | Path, mapping: Mapping, *, keep: Keep | None = None
) -> Generator[Mapped, None, None]:
    """Open an export, and make records of it; the report says which columns are not mentioned.

    Args:
        path: The file: CSV, JSON Lines, Excel or Parquet.
        mapping: Where its columns go.
        keep: Is given each cell that is in no record, with its words.

    Yields:
        The records, while the file stands open, and the report.

    Raises:
        MissingColumnError: If a column of the mapping is not there.
        ExtractError: If the file cannot be read, at the start or on the way.
        MissingExtraError: If it is Excel or Parquet, and the extra ``tables`` is missing.
    """
    with open_extract(path, mapping.columns) as extract:
        yield Mapped(extract, mapping, keep, not_mentioned_in(extract, mapping))
