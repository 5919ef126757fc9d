"""``msp-core map``: make records of a case system's export, by a mapping."""

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO

from msp_core.checking import dumps
from msp_core.cli.exits import Exit
from msp_core.cli.goals import Goals
from msp_core.cli.map_text import map_text
from msp_core.cli.terminal import escaped
from msp_core.errors import MissingExtraError
from msp_core.extracts import ExtractError
from msp_core.legacy import Mapping, MappingError, MappingReport, SetAside, map_extract, skeleton
from msp_core.sheets import csv_row, written_whole

__all__ = ["run"]

_ASIDE = ("row", "column", "why", "text")


def run(arguments: Namespace) -> int:
    """Make records of an export, and tell what became of it."""
    wrong = _wrong_use(arguments)
    if wrong:
        return _unreadable(wrong)
    try:
        if arguments.start:
            return _begun(arguments)
        report = _mapped(arguments, _mapping(arguments.mapping))
    except MappingError as error:
        return _unreadable(f"{arguments.mapping}: {error}")
    except ExtractError as error:
        return _unreadable(f"{arguments.file}: {error}")
    except (MissingExtraError, OSError) as error:
        return _unreadable(_untold(error))
    sys.stdout.write(_told(report, arguments))
    return Exit.ACCEPTED if report.complete else Exit.REFUSED


def _wrong_use(arguments: Namespace) -> str:
    if arguments.start:
        return _wrong_start(arguments)
    if not arguments.mapping:
        return "name the mapping: --with MAPPING, or --start to print one to begin from"
    if bool(arguments.out) == arguments.dry_run:
        return "name where the records go: --out FILE, or --dry-run to write none"
    written = filter(None, (arguments.out, arguments.report, arguments.set_aside))
    return Goals(read=(arguments.file, arguments.mapping), files=tuple(written)).wrong()


def _wrong_start(arguments: Namespace) -> str:
    if arguments.mapping or arguments.report or arguments.set_aside or arguments.dry_run:
        return "--start takes a file, and --out MAPPING if it is to be written to one"
    # Somebody may have worked on it for days.
    if arguments.out and Path(arguments.out).exists():
        return f"{arguments.out}: it is there, and is not written over"
    return Goals(read=(arguments.file,), files=(arguments.out,) if arguments.out else ()).wrong()


def _begun(arguments: Namespace) -> Exit:
    begun = skeleton(arguments.file)
    if arguments.out:
        with written_whole(arguments.out) as beside:
            beside.write_text(begun, encoding="utf-8")
    else:
        sys.stdout.write(begun)
    return Exit.ACCEPTED


def _mapping(path: str) -> Mapping:
    try:
        return Mapping.from_toml(Path(path))
    except OSError as error:
        told = (error.strerror or "it cannot be read").lower()
        raise MappingError("the mapping", told) from None


def _mapped(arguments: Namespace, mapping: Mapping) -> MappingReport:
    """Write all files, or none of them."""
    with ExitStack() as stack:
        aside = _opened(stack, arguments.set_aside, "utf-8-sig")
        out = _opened(stack, arguments.out)
        extract = map_extract(arguments.file, mapping, keep=_keeper(aside) if aside else None)
        records = stack.enter_context(extract)
        for record in records:
            if out:
                out.write(dumps(record).decode() + "\n")
        report = records.report
        told = _opened(stack, arguments.report)
        if told:
            told.write(_as_json(report, arguments))
        # A disk may be full only now, and no file may stand in its place before all can.
        for file in filter(None, (aside, out, told)):
            file.close()
    return report


def _opened(stack: ExitStack, goal: str | None, encoding: str = "utf-8") -> IO[str] | None:
    if not goal:
        return None
    beside = stack.enter_context(written_whole(goal))
    # Half a character, which some exports hold, has no UTF-8.
    file = beside.open("w", encoding=encoding, errors="replace", newline="\n")
    return stack.enter_context(file)


def _keeper(file: IO[str]) -> Callable[[SetAside], None]:
    file.write(csv_row(_ASIDE))

    def keep(each: SetAside) -> None:
        cell = each.cell
        file.write(csv_row((cell.row, cell.column, each.why.value, cell.text or "")))

    return keep


def _told(report: MappingReport, arguments: Namespace) -> str:
    if arguments.format == "json":
        return _as_json(report, arguments)
    return "".join(_lines(report, arguments))


def _lines(report: MappingReport, arguments: Namespace) -> Iterator[str]:
    return (f"{escaped(line)}\n" for line in map_text(report, show_words=arguments.show_words))


def _as_json(report: MappingReport, arguments: Namespace) -> str:
    return json.dumps(report.to_data(show_words=arguments.show_words), indent=2) + "\n"


def _untold(error: Exception) -> str:
    # Reading raises its own errors: one of the system is from writing.
    if isinstance(error, OSError):
        return f"the result cannot be written: {(error.strerror or '').lower()}"
    return str(error)


def _unreadable(why: str) -> Exit:
    # The names of columns come from the file, and could steer a terminal.
    sys.stderr.write(f"msp-core: {escaped(why)}\n")
    return Exit.UNREADABLE
