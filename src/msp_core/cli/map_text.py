"""What a mapping did, told for people at a terminal."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from msp_core.legacy import MappingReport, Places, Why

__all__ = ["map_text"]

_WHYS = {
    Why.UNMAPPED_LABEL: "a label that the mapping does not know",
    Why.UNREADABLE: "no date, number, yes or no as the mapping writes them, or a formula",
    Why.UNNAMED: "stands under no name of a column: give it one",
    Why.NOT_AN_OUTCOME: "the text is no outcome",
    Why.NO_PLACE: "belongs to an outcome that there is not",
    Why.BROKEN_ROW: "cannot be split into cells",
    Why.RAGGED_ROW: "more or fewer cells than the header, so they may be shifted",
    Why.NO_KEY: "no telling which record they belong to",
    Why.CAME_BACK: "their record stood further up: say together = false",
    Why.TOO_MANY_ROWS: "too many rows for one record",
    Why.ROWS_DISAGREE: "rows of one record say two things of one field",
    Why.REFUSED: "their record is refused by a rule",
}
_MOST_ROWS = 8
_MOST_LABELS = 20
_MOST_REFUSALS = 20
_MOST_PATHS = 3


def map_text(report: MappingReport, *, show_words: bool = False) -> Iterator[str]:
    """Tell a report line by line.

    Args:
        report: The report.
        show_words: Whether to tell the labels that are not mapped.
    """
    yield f"{_count(report.rows, 'row')}, {_count(report.records, 'record')}"
    yield f"Read as {report.read_as}"
    yield from _placed(
        "Rows in no record", ((_WHYS[why], at) for why, at in report.left_out.items())
    )
    yield from _counted("Records refused, by rule", report.refused)
    yield from _listed("Where in them", _refusals(report))
    bare = report.without_conversation
    yield from _placed(
        "Records to look at", [("without a conversation: totals, perhaps", bare)] if bare else ()
    )
    yield from _placed("Cells set aside", _cells(report))
    yield from _unmapped(report, show_words=show_words)
    yield from _placed(
        "No outcomes, moved where they belong",
        (
            (f"{column}: {kind.replace('_', ' ')}", at)
            for column, kinds in report.moved.items()
            for kind, at in kinds.items()
        ),
    )
    yield from _listed("Columns that the mapping does not mention", report.not_mentioned or ())
    yield from _listed(
        "Columns left out", (f"{name}: {why}" for name, why in report.left_out_columns.items())
    )
    yield from _counted("Labels left out", report.left_out_labels)
    yield from _counted("Words taken for nothing", report.blank_words)
    yield from _counted("Empty cells filled by the mapping", report.defaults)
    yield from _counted("Troubles in reading, rows", report.troubles)
    yield from _counted("Questions to ask of the records, by rule", report.queried)


def _refusals(report: MappingReport) -> Iterator[str]:
    """Tell of what is refused where, and of which rows, for those that are alike together."""
    alike: dict[str, list[int]] = {}
    for each in report.refusals:
        more = ", …" if len(each.paths) > _MOST_PATHS else ""
        paths = ", ".join(path or "the record" for path in each.paths[:_MOST_PATHS])
        alike.setdefault(f"{', '.join(each.rules)} at {paths}{more}", []).append(each.rows[0])
    for told, rows in islice(alike.items(), _MOST_REFUSALS):
        yield f"{told} ({_rows(Places(len(rows), tuple(rows)))})"
    if len(alike) > _MOST_REFUSALS:
        yield "and more: --report has them"


def _cells(report: MappingReport) -> Iterator[tuple[str, Places]]:
    for column, found in report.set_aside.items():
        for why, at in found.items():
            yield f"{column}: {_WHYS[why]}" if column else _WHYS[why], at


def _unmapped(report: MappingReport, *, show_words: bool) -> Iterator[str]:
    if not report.unmapped:
        return
    yield from ("", "Labels that are not mapped")
    for column, found in report.unmapped.items():
        more = ", and more" if found.more else ""
        yield f"  {column}: {len(found.labels):,} different{more}"
        common = sorted(found.labels.items(), key=lambda each: -each[1])[:_MOST_LABELS]
        yield from (f"    {count:6,}  {label}" for label, count in (common if show_words else ()))


def _placed(title: str, found: Iterable[tuple[str, Places]]) -> Iterator[str]:
    lines = [f"  {places.count:6,}  {what} ({_rows(places)})" for what, places in found]
    yield from ("", title, *lines) if lines else ()


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _rows(places: Places) -> str:
    shown = ", ".join(map(str, places.rows[:_MOST_ROWS]))
    word = "row" if len(places.rows) == 1 else "rows"
    return f"{word} {shown}{' …' if len(places.rows) > _MOST_ROWS else ''}"


def _counted(title: str, counts: Mapping[Any, int]) -> Iterator[str]:
    pairs = counts.items()
    lines = [f"  {count:6,}  {name}" for name, count in pairs]
    yield from ("", title, *lines) if lines else ()


def _listed(title: str, names: Iterable[str]) -> Iterator[str]:
    lines = [f"  {name}" for name in names]
    yield from ("", title, *lines) if lines else ()
