"""``msp-core map``: an export in, records out, and a report of all that is neither."""

import csv
import errno
import json
from pathlib import Path
from typing import IO, Any

import attrs
import pytest

from cli.records import Run
from msp_core import loads
from msp_core.cli.map_text import map_text
from msp_core.legacy import Mapping, Refusal, map_extract

MAPPING = """\
mapping = 1
dates = ["dd/mm/yyyy"]
[[column]]
name = "Ref"
to = "person.id"
[[column]]
name = "Visit"
to = "conversations[a].held_on"
[[constant]]
to = "conversations[a].stage"
value = "start"
[[column]]
name = "Asked"
to = "conversations[a].outcomes_asked"
[labels.OutcomesAsked]
"N" = "not_asked"
"""
CLEAN = "Ref,Visit,Asked\np1,02/04/2026,dont_know\n"
UNTIDY = "Ref,Visit,Asked,Team\np1,02/04/2026,zqx words,N\n=p2,soon,N,N\n"
"""One label that is not known, and one record without a day."""


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mapping.toml").write_text(MAPPING, encoding="utf-8")
    (tmp_path / "clean.csv").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "untidy.csv").write_text(UNTIDY, encoding="utf-8")
    return tmp_path


def test_a_clean_export_is_mapped_whole(run: Run, folder: Path) -> None:
    """The records are written one a line, and the code is 0."""
    code, out, err = run("map", "clean.csv", "--with", "mapping.toml", "--out", "r.jsonl")
    lines = (folder / "r.jsonl").read_bytes().splitlines()

    assert (0, "1 row, 1 record\nRead as CSV, utf-8-sig, commas\n", "") == (code, out, err)
    assert ["p1"] == [loads(line).person.id for line in lines]


def test_what_is_not_mapped_is_one(run: Run, folder: Path) -> None:
    """The records that there are are written, the rest is told by place, and kept."""
    options = ("--out", "r.jsonl", "--report", "r.json", "--set-aside", "aside.csv")
    code, out, err = run("map", "untidy.csv", "--with", "mapping.toml", *options)
    with (folder / "aside.csv").open(encoding="utf-8-sig", newline="") as file:
        aside = list(csv.reader(file))

    assert (1, "") == (code, err)
    assert "2 rows, 1 record\nRead as CSV, utf-8-sig, commas\n\nRows in no record\n" in out
    assert "  Asked: 1 different\n" in out
    assert "Columns that the mapping does not mention\n  Team\n" in out
    assert "zqx" not in out + (folder / "r.json").read_text(encoding="utf-8")
    assert json.loads((folder / "r.json").read_text(encoding="utf-8"))["records"] == 1
    assert ["row", "column", "why", "text"] == aside[0]
    assert ["1", "Asked", "unmapped_label", "zqx words"] in aside
    assert ["2", "Ref", "refused", "'=p2"] in aside


def test_a_dry_run_writes_no_records(run: Run, folder: Path) -> None:
    """It tells the same, as JSON too, and labels where they are asked for."""
    options = ("--dry-run", "--format", "json", "--show-words")
    code, out, _ = run("map", "untidy.csv", "--with", "mapping.toml", *options)
    _, text, _ = run("map", "untidy.csv", "--with", "mapping.toml", "--dry-run", "--show-words")

    assert (1, {"zqx words": 1}) == (code, json.loads(out)["unmapped"]["Asked"]["labels"])
    assert "         1  zqx words\n" in text
    assert [] == list(folder.glob("*.jsonl"))


def test_a_long_report_is_cut_and_says_so(run: Run, folder: Path) -> None:
    """Rows and labels beyond what can be read at a terminal are in the report of JSON."""
    rows = "".join(f"p{n},02/04/2026,{'x' * 201} {n},N\n" for n in range(9))
    (folder / "long.csv").write_text(UNTIDY + rows, encoding="utf-8")
    _, out, _ = run("map", "long.csv", "--with", "mapping.toml", "--dry-run")

    assert ", and more\n" in out
    assert "(rows 1, 3, 4, 5, 6, 7, 8, 9 …)" in out


@pytest.mark.usefixtures("folder")
def test_a_mapping_to_begin_from_is_printed(run: Run) -> None:
    """With the columns of the file."""
    code, out, _ = run("map", "clean.csv", "--start")

    assert (0, True) == (code, '# name = "Visit"\n' in out)


def test_a_mapping_to_begin_from_is_written(run: Run, folder: Path) -> None:
    """In UTF-8, whatever the terminal has; one that somebody worked on is never written over."""
    (folder / "export.csv").write_text("Ref,Vi\u00e9\n1,2\n", encoding="utf-8")
    first = run("map", "export.csv", "--start", "--out", "new.toml")
    begun = (folder / "new.toml").read_text(encoding="utf-8")
    code, _, err = run("map", "export.csv", "--start", "--out", "new.toml")

    assert (0, "", "") == first
    assert '# name = "Vi\u00e9"\n' in begun
    assert (2, "msp-core: new.toml: it is there, and is not written over\n") == (code, err)
    assert begun == (folder / "new.toml").read_text(encoding="utf-8")


def test_where_a_record_is_refused_is_told(run: Run, folder: Path) -> None:
    """By the field, and for those that are alike together: a rule's name alone helps nobody."""
    one = "p1,,N\np2,,N\n"
    (folder / "refused.csv").write_text(f"Ref,Visit,Asked\n{one}", encoding="utf-8")
    _, out, _ = run("map", "refused.csv", "--with", "mapping.toml", "--dry-run")

    assert (
        "Where in them\n  missing-field at /conversations/0/held_on (rows 1, 2)\n\n" in f"{out}\n"
    )


def test_many_refusals_are_cut_and_say_so(folder: Path) -> None:
    """A screen holds some of them, and the report of JSON a hundred."""
    with map_extract(folder / "clean.csv", Mapping.from_toml(MAPPING)) as found:
        report = found.report
    refusals = tuple(
        Refusal(rows=(n,), rules=("missing-field",), paths=tuple(map("/{}".format, range(n))))
        for n in range(1, 5)
    ) + tuple(Refusal(rows=(n,), rules=(f"rule-{n}",), paths=("",)) for n in range(5, 22))
    lines = list(map_text(attrs.evolve(report, refusals=refusals)))

    assert "  missing-field at /0, /1, /2, … (row 4)" in lines
    assert "  rule-5 at the record (row 5)" in lines
    assert "  and more: --report has them" == lines[-1]


def test_what_stands_nowhere_is_told(run: Run, folder: Path) -> None:
    """Words under no name, and a line that has made a record of nobody."""
    (folder / "odd.csv").write_text("Ref,Visit,Asked,\nTotal,,,\np1,,,zqx\n", encoding="utf-8")
    code, out, _ = run("map", "odd.csv", "--with", "mapping.toml", "--dry-run")

    assert (1, False) == (code, "zqx" in out)
    assert "       1  stands under no name of a column: give it one (row 2)\n" in out
    assert "       2  without a conversation: totals, perhaps (rows 1, 2)\n" in out


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), "name the mapping: --with"),
        (("--start", "--with", "mapping.toml"), "--start takes a file, and --out"),
        (("--start", "--out", "gone/m.toml"), "its folder is not there"),
        (("--with", "mapping.toml"), "name where the records go"),
        (("--with", "mapping.toml", "--out", "r", "--dry-run"), "name where the records go"),
        (("--with", "mapping.toml", "--out", "clean.csv"), "over what is read"),
        (("--with", "mapping.toml", "--out", "mapping.toml"), "over what is read"),
        (("--with", "mapping.toml", "--out", "r", "--set-aside", "r"), "are the same file"),
        (("--with", "gone.toml", "--dry-run"), "gone.toml: the mapping: no such file"),
        (("--with", "clean.csv", "--dry-run"), "clean.csv: line 1, column 4: is no TOML"),
        (("--with", "other.toml", "--dry-run"), 'clean.csv: there is no column named "Nr"'),
    ],
)
def test_wrong_use_is_two(run: Run, folder: Path, options: tuple[str, ...], told: str) -> None:
    """Each mistake is told in a line, and nothing is written."""
    other = MAPPING.replace('"Ref"', '"Nr"')
    (folder / "other.toml").write_text(other, encoding="utf-8")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    code, out, err = run("map", "clean.csv", *options)

    assert (2, "", True, 1) == (code, out, told in err, err.count("\n"))
    assert before == {path: path.read_bytes() for path in folder.iterdir()}


def test_files_are_written_all_or_not_at_all(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fills up half way leaves what stood there before."""
    (folder / "r.jsonl").write_text("before", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("msp_core.cli.commands.map.dumps", full)
    options = ("--out", "r.jsonl", "--set-aside", "aside.csv")
    code, _, err = run("map", "clean.csv", "--with", "mapping.toml", *options)

    assert (2, "msp-core: the result cannot be written: no space left on device\n") == (code, err)
    assert "before" == (folder / "r.jsonl").read_text(encoding="utf-8")
    assert not (folder / "aside.csv").exists()


def test_a_disk_that_is_full_at_the_end_leaves_no_file(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is written last reaches the disk last, and then none of the files is in its place."""
    real = Path.open

    def opened(path: Path, *args: Any, **options: Any) -> IO[Any]:
        # Every write to it is an error, as late as it may be.
        goal = Path("/dev/full") if path.name.startswith(".r.jsonl") else path
        file: IO[Any] = real(goal, *args, **options)
        return file

    monkeypatch.setattr(Path, "open", opened)
    options = ("--out", "r.jsonl", "--set-aside", "aside.csv", "--report", "r.json")
    code, _, err = run("map", "clean.csv", "--with", "mapping.toml", *options)

    assert (2, "msp-core: the result cannot be written: no space left on device\n") == (code, err)
    assert {"mapping.toml", "clean.csv", "untidy.csv"} == {each.name for each in folder.iterdir()}


def test_a_missing_library_is_named(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Excel needs an extra, and the message says which."""
    (folder / "export.xlsx").write_bytes(b"PK\x03\x04")
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    code, _, err = run("map", "export.xlsx", "--with", "mapping.toml", "--dry-run")

    assert (2, True) == (code, "msp-core[tables]" in err)
