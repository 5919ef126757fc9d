"""The audit of a file: resumed where it was stopped, and never half-written."""

import csv
import json
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from msp_core.audit import OutFileError, Reached, audit_extract
from msp_core.audit import parts as parts_module
from msp_core.audit.parts import _begin, _judge_there
from msp_core.audit.plan import Plan
from msp_core.audit.row_file import RowFile
from msp_core.extracts import ExtractError, Row

TEXTS = ("I want to go home", "Increased monitoring by the home", "Case closed", "", "=1+1 NFA")
COLUMN = "Desired outcome"


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts_module, "_ROWS", 10)


@pytest.fixture(name="source")
def _source(tmp_path: Path) -> Path:
    path = tmp_path / "extract.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        rows = [[number, f"T{number % 3}", TEXTS[number % 5]] for number in range(95)]
        csv.writer(stream).writerows([["Ref", "Team", COLUMN], *rows])
    return path


def stopping_at(rows: int) -> Callable[[Reached], None]:
    """Give somebody who stops a run after so many rows."""

    def tell(reached: Reached) -> None:
        if reached.rows >= rows:
            raise KeyboardInterrupt

    return tell


def stopped(source: Path, out: Path) -> None:
    """Run, and stop half-way."""
    with pytest.raises(KeyboardInterrupt):
        audit_extract(source, columns=COLUMN, by="Team", out=out, tell=stopping_at(50))


def test_the_verdicts_are_told_row_by_row(source: Path, tmp_path: Path) -> None:
    """Each row has its number, kind, rules and spans, and none of its words."""
    out = tmp_path / "rows.csv"
    audit_extract(source, columns=COLUMN, out=out)
    lines = out.read_text(encoding="utf-8").splitlines()

    assert [
        "row,column,kind,rules,spans",
        "1,Desired outcome,outcome,,",
        "2,Desired outcome,service_response,service-response,0-32",
        "3,Desired outcome,conclusion,conclusion,0-11",
        "4,Desired outcome,empty,,",
    ] == lines[:5]
    assert 96 == len(lines)
    assert {"extract.csv", "rows.csv"} == {path.name for path in tmp_path.iterdir()}


def test_words_are_shown_when_asked_and_never_run(source: Path, tmp_path: Path) -> None:
    """Whoever asks sees the words that decided; a formula among them is text."""
    out = tmp_path / "rows.csv"
    audit_extract(source, columns=COLUMN, out=out, show_words=True)
    rows = list(csv.DictReader(out.read_text(encoding="utf-8").splitlines()))

    assert ["", "Increased monitoring by the home", "Case closed", ""] == [
        row["words"] for row in rows[:4]
    ]
    assert not any(row["words"].startswith(("=", "+", "-", "@")) for row in rows)


def test_a_stopped_run_goes_on_where_it_ended(source: Path, tmp_path: Path) -> None:
    """The file and the report are those of a run that was never stopped, judged once."""
    whole, out = tmp_path / "whole.csv", tmp_path / "rows.csv"
    expected = audit_extract(source, columns=COLUMN, by="Team", out=whole)
    stopped(source, out)

    assert not out.exists()

    reached: list[Reached] = []
    report = audit_extract(source, columns=COLUMN, by="Team", out=out, tell=reached.append)

    assert (expected, expected.seen, whole.read_bytes()) == (report, report.seen, out.read_bytes())
    assert [60, 70, 80, 90, 95] == [each.rows for each in reached]
    assert {50} == {each.before for each in reached}
    assert {"extract.csv", "whole.csv", "rows.csv"} == {path.name for path in tmp_path.iterdir()}


def test_what_was_half_written_is_written_again(source: Path, tmp_path: Path) -> None:
    """A machine that went down in the middle of a line leaves no half line behind."""
    whole, out = tmp_path / "whole.csv", tmp_path / "rows.csv"
    audit_extract(source, columns=COLUMN, by="Team", out=whole)
    stopped(source, out)
    with (tmp_path / "rows.csv.part").open("ab") as stream:
        stream.write(b"51,Desired outc")
    audit_extract(source, columns=COLUMN, by="Team", out=out)

    assert whole.read_bytes() == out.read_bytes()


@pytest.mark.parametrize(
    "state",
    [
        b'{"schema": "msp-audit-rows/1"}',
        b'{"schema": "msp-audit-rows/1", "mark": "another"}',
    ],
)
def test_a_state_of_other_work_begins_anew(source: Path, tmp_path: Path, state: bytes) -> None:
    """A run never goes on with what it does not wholly know."""
    out = tmp_path / "rows.csv"
    stopped(source, out)
    (tmp_path / "rows.csv.state").write_bytes(state)
    reached: list[Reached] = []
    audit_extract(source, columns=COLUMN, by="Team", out=out, tell=reached.append)

    assert (10, 0, 96) == (
        reached[0].rows,
        reached[0].before,
        len(out.read_text(encoding="utf-8").splitlines()),
    )


@pytest.mark.parametrize("name", ["rows.csv.part", "rows.csv.state"])
@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"Ref,Wish\n"])
def test_what_is_of_no_run_is_left_alone(
    source: Path, tmp_path: Path, name: str, data: bytes
) -> None:
    """A file that happens to stand there is somebody's, and the run does not begin."""
    (tmp_path / name).write_bytes(data)
    with pytest.raises(OutFileError, match="it is of no run"):
        audit_extract(source, columns=COLUMN, out=tmp_path / "rows.csv")

    assert data == (tmp_path / name).read_bytes()
    assert {"extract.csv", name} == {path.name for path in tmp_path.iterdir()}


@pytest.mark.parametrize("end", ["", ".part", ".state", ".lock"])
def test_the_extract_is_never_written_over(source: Path, tmp_path: Path, end: str) -> None:
    """Where the verdicts are to stand, now or when they are finished, is not the extract."""
    before = source.read_bytes()
    extract = source.rename(tmp_path / f"rows.csv{end}")
    with pytest.raises(OutFileError, match="the verdicts"):
        audit_extract(extract, columns=COLUMN, out=tmp_path / "rows.csv")

    assert before == extract.read_bytes()
    assert [extract] == list(tmp_path.iterdir())


def test_two_runs_never_write_one_file(source: Path, tmp_path: Path) -> None:
    """The second is told of the first, which goes on and finishes."""
    out = tmp_path / "rows.csv"
    told: list[str] = []

    def begin_again(_: Reached) -> None:
        with pytest.raises(OutFileError) as caught:
            audit_extract(source, columns=COLUMN, out=out)
        told.append(str(caught.value))

    audit_extract(source, columns=COLUMN, out=out, tell=begin_again)

    assert all("another run is writing there" in each for each in told)
    assert 96 == len(out.read_text(encoding="utf-8").splitlines())


def test_what_stands_beside_is_for_its_owner_alone(source: Path, tmp_path: Path) -> None:
    """Rare phrasings and words stand there; the finished file is like any other."""
    out = tmp_path / "rows.csv"
    (tmp_path / "other").touch()
    stopped(source, out)
    beside = [tmp_path / "rows.csv.part", tmp_path / "rows.csv.state"]

    assert [0o600, 0o600] == [path.stat().st_mode & 0o777 for path in beside]

    audit_extract(source, columns=COLUMN, by="Team", out=out)

    assert (tmp_path / "other").stat().st_mode == out.stat().st_mode


def test_a_finished_file_keeps_its_mode(source: Path, tmp_path: Path) -> None:
    """Whoever closed the last verdicts finds the next ones closed."""
    out = tmp_path / "rows.csv"
    out.touch(mode=0o640)
    audit_extract(source, columns=COLUMN, out=out)

    assert 0o640 == out.stat().st_mode & 0o777


def test_another_extract_of_the_same_size_and_time_begins_anew(
    source: Path, tmp_path: Path
) -> None:
    """Two extracts are never mixed, even if nothing but their text tells them apart."""
    out, whole = tmp_path / "rows.csv", tmp_path / "whole.csv"
    stopped(source, out)
    times = source.stat()
    source.write_bytes(source.read_bytes().replace(b"Case closed", b"To go home!"))
    os.utime(source, ns=(times.st_atime_ns, times.st_mtime_ns))
    reached: list[Reached] = []
    report = audit_extract(source, columns=COLUMN, by="Team", out=out, tell=reached.append)
    expected = audit_extract(source, columns=COLUMN, by="Team", out=whole)

    assert (10, 0) == (reached[0].rows, reached[0].before)
    assert (expected, whole.read_bytes()) == (report, out.read_bytes())


def test_a_part_shorter_than_was_told_begins_anew(source: Path, tmp_path: Path) -> None:
    """Verdicts that are gone are not made up by nothing."""
    out, whole = tmp_path / "rows.csv", tmp_path / "whole.csv"
    stopped(source, out)
    (tmp_path / "rows.csv.part").write_bytes(b"row")
    audit_extract(source, columns=COLUMN, by="Team", out=out)
    audit_extract(source, columns=COLUMN, by="Team", out=whole)

    assert whole.read_bytes() == out.read_bytes()


def test_a_column_named_twice_is_judged_once(source: Path) -> None:
    """Other capitals make no other column, to judge or to group by."""
    names = (COLUMN, COLUMN.upper())
    once = audit_extract(source, columns=COLUMN, by=["Team"])

    assert once == audit_extract(source, columns=names, by=["Team", ("TEAM", "team")])


def test_another_question_begins_anew(source: Path, tmp_path: Path) -> None:
    """Verdicts on other columns, or of another file, are never mixed."""
    out = tmp_path / "rows.csv"
    stopped(source, out)
    report = audit_extract(source, columns=COLUMN, out=out, show_words=True)

    assert (95, 5) == (report.rows, out.read_text(encoding="utf-8").splitlines()[0].count(","))


def test_a_part_that_is_gone_begins_anew(source: Path, tmp_path: Path) -> None:
    """The word that so much was written is not enough: it has to be there."""
    out = tmp_path / "rows.csv"
    stopped(source, out)
    (tmp_path / "rows.csv.part").unlink()

    assert 95 == audit_extract(source, columns=COLUMN, by="Team", out=out).rows
    assert 96 == len(out.read_text(encoding="utf-8").splitlines())


def test_how_far_it_is_is_kept_now_and_then(tmp_path: Path) -> None:
    """Even a machine that goes down costs no more than the last seconds' work."""
    out = tmp_path / "rows.csv"
    clock = iter(range(0, 1000, 2))
    plan = Plan(columns=COLUMN)
    file = RowFile(out, plan, "mark", clock=lambda: float(next(clock)))
    rows = [Row(number=1, cells={COLUMN: TEXTS[1]})]
    for part in parts_module.judged_parts(rows, plan, lines=True, jobs=1):
        file.add(part)
    state = json.loads((tmp_path / "rows.csv.state").read_text(encoding="utf-8"))
    file.stop()

    assert (1, "mark") == (state["report"]["rows"], state["mark"])


def test_processes_give_what_one_gives(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many judge, the report and the file are the same, rows in order."""
    monkeypatch.setattr("msp_core.audit.of_extract._LARGE", 10)
    monkeypatch.setattr("msp_core.audit.of_extract.processors", lambda: 2)
    alone, together = tmp_path / "alone.csv", tmp_path / "together.csv"
    expected = audit_extract(source, columns=COLUMN, by="Team", out=alone)
    report = audit_extract(source, columns=COLUMN, by="Team", out=together, jobs=None)

    assert expected == report
    assert alone.read_bytes() == together.read_bytes()


def test_a_process_judges_as_this_one_does() -> None:
    """What is given to a process once is what it judges each part with."""
    before = signal.getsignal(signal.SIGINT)
    try:
        _begin(Plan(columns=COLUMN), lines=False)
        part = _judge_there([Row(number=1, cells={COLUMN: TEXTS[1]})])
    finally:
        signal.signal(signal.SIGINT, before)

    assert (1, "") == (part.report.not_outcomes.count, part.lines)


def test_a_run_without_a_file_gives_the_same_report(source: Path, tmp_path: Path) -> None:
    """The verdicts one by one are an extra."""
    out = tmp_path / "rows.csv"

    assert audit_extract(source, columns=COLUMN) == audit_extract(source, columns=COLUMN, out=out)
    assert 1 <= parts_module.processors()


def test_an_extract_that_cannot_be_read_writes_nothing(tmp_path: Path) -> None:
    """A wrong file leaves nothing behind."""
    path = tmp_path / "extract.csv"
    path.write_bytes(b"")
    with pytest.raises(ExtractError):
        audit_extract(path, columns=COLUMN, out=tmp_path / "rows.csv")

    assert [path] == list(tmp_path.iterdir())


def test_an_extract_without_rows_has_an_empty_report(tmp_path: Path) -> None:
    """A header alone can be read."""
    path = tmp_path / "extract.csv"
    path.write_text(f"{COLUMN},Team\n", encoding="utf-8")
    report = audit_extract(path, columns=COLUMN, out=tmp_path / "rows.csv")

    assert (0, (COLUMN,), 0) == (report.rows, report.columns, report.whole.cells)
    assert ("CSV, utf-8-sig, commas",) == report.read_as
    assert (tmp_path / "rows.csv").read_text(encoding="utf-8").startswith("row,column")
