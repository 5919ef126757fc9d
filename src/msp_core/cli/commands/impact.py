"""``msp-core impact``: what difference it made to people."""

import json
import os
import re
import sys
from argparse import Namespace
from collections import Counter
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import attrs

from msp_core.cli.exits import Exit
from msp_core.cli.goals import Goals
from msp_core.cli.measuring import Part, Refused, Settings, batches, measured
from msp_core.cli.progress import Progress
from msp_core.cli.reading import STDIN, pieces
from msp_core.cli.sizes import size_of
from msp_core.cli.terminal import escaped
from msp_core.errors import MissingExtraError, MspError
from msp_core.impact import FRAMEWORK, ImpactReport, Period, Questionnaire, Tally
from msp_core.impact.returns import Area, Returns, write_returns
from msp_core.impact.tables import long_sheet, sheets
from msp_core.impact.telling import told
from msp_core.sheets import csv_row, to_excel, written_whole

__all__ = ["run"]

# So many refusals are listed in the JSON too; on standard error, all are.
_LISTED = 1000
_EXTRAS = {"openpyxl": "tables", "jinja2": "report", "matplotlib": "report"}


@attrs.define
class Sums:
    """What a run comes to, so far.

    Attributes:
        tally: The counts.
        returns: The returns, where they are wanted.
        rules: How many records each rule refuses.
        listed: The first refusals.
        read: How many bytes were read.
    """

    tally: Tally
    returns: Returns | None
    rules: Counter[str] = attrs.field(factory=Counter[str])
    listed: list[Refused] = attrs.field(factory=list[Refused])
    read: int = 0

    def add(self, part: Part) -> None:
        """Take in one part."""
        self.tally.join(part.tally)
        self.read += part.size
        if self.returns is not None and part.returns is not None:
            self.returns += part.returns
        for each in part.refused:
            self.rules.update(each.rules)
            if len(self.listed) < _LISTED:
                self.listed.append(each)

    @property
    def exit(self) -> Exit:
        """The code that the run ends with: what could not be read weighs most."""
        if self.tally.left_out["unreadable"]:
            return Exit.UNREADABLE
        return Exit.REFUSED if self.tally.left_out["refused"] else Exit.ACCEPTED


def run(arguments: Namespace) -> int:
    """Measure every record there is, tell what was measured, and write what was asked for."""
    try:
        settings = _settings(arguments)
        _look_ahead(arguments)
        sums = _measure(arguments, settings)
        report = sums.tally.report()
        _write(arguments, report, sums.returns)
    except (MspError, OSError, ValueError) as error:
        sys.stderr.write(f"msp-core impact: {_reason(error)}\n")
        return Exit.UNREADABLE
    sys.stdout.writelines(_TOLD[arguments.format](report, sums))
    return sums.exit


def _settings(arguments: Namespace) -> Settings:
    period = arguments.year
    if arguments.start or arguments.end:
        if period:
            raise ValueError("give --year, or --from and --to, and not both")
        period = Period(arguments.start or Period().start, arguments.end or Period().end)
    if arguments.returns and (period is None or {period.start, period.end} & _ENDLESS):
        raise ValueError("--returns needs a whole period: give --year, or --from and --to")
    if (arguments.area or arguments.area_code) and not arguments.returns:
        raise ValueError("--area and --area-code are for the files of --returns: name a folder")
    if arguments.suppress and not arguments.html:
        raise ValueError("--suppress keeps small counts back on the page of --html: name one")
    return Settings(
        period=period,
        questionnaires=(_questionnaire(arguments.questionnaire),),
        returns=bool(arguments.returns),
    )


_ENDLESS = {Period().start, Period().end}
_ONS_CODE = re.compile(r"[A-Z]\d{8}", re.ASCII)


def _questionnaire(path: str | None) -> Questionnaire:
    if path is None:
        return FRAMEWORK
    try:
        return Questionnaire.from_toml(path)
    except OSError as error:
        raise OSError(f"{escaped(path)}: {error.strerror or 'it cannot be read'}") from None


def _area(arguments: Namespace) -> Area:
    name, code = arguments.area or "", arguments.area_code or ""
    if _ONS_CODE.fullmatch(code):
        return Area(la_name=name, ons_code=code)
    return Area(la_name=name, la_code=code)


def _look_ahead(arguments: Namespace) -> None:
    """Find out what cannot be written before the reading, which may take minutes."""
    wanted = {"openpyxl"} if arguments.excel or arguments.returns else set[str]()
    if arguments.html:
        wanted |= {"jinja2", "matplotlib"}
    for library in sorted(wanted):
        if find_spec(library) is None:
            raise MissingExtraError(_EXTRAS[library])
    goals = Goals(
        read=(*arguments.paths, *filter(None, [arguments.questionnaire])),
        files=tuple(filter(None, (arguments.html, arguments.excel))),
        folder=arguments.returns,
    )
    if wrong := goals.wrong():
        raise ValueError(wrong)


def _measure(arguments: Namespace, settings: Settings) -> Sums:
    progress = Progress(sys.stderr)
    size = None if STDIN in arguments.paths else size_of(arguments.paths)
    period = settings.period
    sums = Sums(
        tally=Tally(period=period, questionnaires=settings.questionnaires),
        returns=Returns(period=period) if settings.returns and period else None,
    )
    processes = arguments.jobs or os.cpu_count() or 1
    for part in measured(batches(pieces(arguments.paths)), settings, processes):
        sums.add(part)
        for each in part.refused:
            progress.clear()
            sys.stderr.write(f"{_where(each)}: {', '.join(each.rules)}\n")
        progress.tell(sums.tally.records, sums.read / size if size else None)
    progress.clear()
    return sums


def _write(arguments: Namespace, report: ImpactReport, returns: Returns | None) -> None:
    if arguments.excel:
        to_excel(arguments.excel, sheets(report))
    if arguments.html:
        _write_page(arguments.html, report, suppress=arguments.suppress)
    if arguments.returns and returns is not None:
        folder = Path(arguments.returns)
        folder.mkdir(parents=True, exist_ok=True)
        write_returns(returns, folder, area=_area(arguments))


def _write_page(path: str, report: ImpactReport, *, suppress: bool) -> None:
    from msp_core.report import impact_page  # noqa: PLC0415 -- only whoever asks for a page pays

    today = date.today()  # noqa: DTZ011 -- the day where the page is made
    page: str = impact_page(report, suppress=suppress, made_on=today)
    with written_whole(path) as beside:
        beside.write_text(page, encoding="utf-8")


def _text(report: ImpactReport, sums: Sums) -> list[str]:
    refusals = [f"  {count:,} by {rule}\n" for rule, count in sorted(sums.rules.items())]
    heading = ["\nRecords that are not measured, by rule (listed on standard error)\n"]
    return [told(report), *(heading if refusals else []), *refusals]


def _json(report: ImpactReport, sums: Sums) -> list[str]:
    refused: dict[str, Any] = {
        "rules": dict(sorted(sums.rules.items())),
        "listed": [
            {"file": each.place.file, "line": each.place.line, "rules": list(each.rules)}
            for each in sums.listed
        ],
    }
    return [json.dumps({**report.to_data(), "refused": refused}, ensure_ascii=False), "\n"]


def _csv(report: ImpactReport, _: Sums) -> list[str]:
    sheet = long_sheet(report)
    return list(map(csv_row, (sheet.header, *sheet.rows)))


_TOLD = {"text": _text, "json": _json, "csv": _csv}


def _where(refused: Refused) -> str:
    place = refused.place
    line = f":{place.line}" if place.line else ""
    return f"{escaped(place.file)}{line}"


def _reason(error: Exception) -> str:
    # The system's own words could repeat a path, and nothing of a record.
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
