"""``msp-core audit``: say how much of a legacy extract is not outcomes."""

import json
import sys
from argparse import Namespace
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from msp_core.audit import AuditReport, OutFileError, Reached, audit_extract
from msp_core.audit.beside import keep_apart
from msp_core.cli.audit_text import audit_text
from msp_core.cli.exits import Exit
from msp_core.cli.progress import Progress
from msp_core.cli.terminal import escaped
from msp_core.errors import MissingExtraError
from msp_core.extracts import ExtractError
from msp_core.sheets import written_whole

__all__ = ["run"]


def run(arguments: Namespace) -> int:
    """Judge an extract, and tell what it holds."""
    wrong = _wrong_use(arguments)
    if wrong:
        return _unreadable(wrong)
    try:
        if arguments.html:
            _look_ahead()
        report = _judged(arguments)
    except ExtractError as error:
        return _unreadable(f"{arguments.file}: {error}")
    except (MissingExtraError, OutFileError) as error:
        return _unreadable(str(error))
    except OSError as error:
        # Reading the extract raises its own error: this is from writing.
        return _unwritable(error)
    # A page that cannot be written takes nothing away from hours of reading.
    sys.stdout.write(_told(report, arguments.format))
    try:
        if arguments.html:
            _write_page(Path(arguments.html), report, suppress=arguments.suppress)
    except OSError as error:
        return _unwritable(error)
    return Exit.ACCEPTED


def _look_ahead() -> None:
    """Find out before the reading, which may take long, whether a page can be made."""
    if not all(map(find_spec, ("jinja2", "matplotlib"))):
        raise MissingExtraError("report")


def _judged(arguments: Namespace) -> AuditReport:
    progress = Progress(sys.stderr, "rows")

    def tell(reached: Reached) -> None:
        progress.tell(reached.rows, reached.done, reached.before)

    try:
        return audit_extract(
            arguments.file,
            columns=arguments.columns,
            by=(*arguments.by, *arguments.by_pair),
            out=arguments.out,
            show_words=arguments.show_words,
            jobs=arguments.jobs,
            tell=tell,
        )
    finally:
        progress.clear()


def _wrong_use(arguments: Namespace) -> str:
    goals = [Path(goal).resolve() for goal in (arguments.out, arguments.html) if goal]
    if Path(arguments.file).resolve() in goals or len(goals) != len(set(goals)):
        return "the extract, --out and --html must be different files"
    if arguments.out and arguments.html:
        try:
            keep_apart(Path(arguments.out), Path(arguments.html))
        except (OutFileError, OSError) as error:
            return str(error)
    for goal in filter(None, (arguments.out, arguments.html)):
        if Path(goal).is_dir() or not Path(goal).absolute().parent.is_dir():
            return f"{goal}: it is a folder, or its folder is not there"
    if arguments.suppress and not arguments.html:
        return "--suppress keeps small counts back on the page of --html: name one"
    if arguments.show_words and not arguments.out:
        return "--show-words shows them in the file of --out: name one"
    return ""


def _told(report: AuditReport, form: str) -> str:
    if form == "json":
        return json.dumps(report.to_data(), indent=2) + "\n"
    return "\n".join(audit_text(report)) + "\n"


def _write_page(path: Path, report: AuditReport, *, suppress: bool) -> None:
    from msp_core.report import audit_page  # noqa: PLC0415 -- only whoever wants a page pays

    with written_whole(path) as beside:
        today = date.today()  # noqa: DTZ011 -- the day where the page is made
        page = audit_page(report, suppress=suppress, made_on=today)
        beside.write_text(page, encoding="utf-8")


def _unwritable(error: OSError) -> Exit:
    return _unreadable(f"the result cannot be written: {(error.strerror or '').lower()}")


def _unreadable(why: str) -> Exit:
    # The names of columns come from the file, and could steer a terminal.
    sys.stderr.write(f"msp-core: {escaped(why)}\n")
    return Exit.UNREADABLE
