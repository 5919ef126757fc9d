"""``msp-core audit``, end to end. Nobody in it is real."""

import errno
import io
import json
from pathlib import Path

import pytest

from cli.records import Run
from msp_core.cli import progress

WISH = "I want to go home"
COLUMN = "Desired outcome"
HEADER = f"Ref,Team,{COLUMN},{COLUMN} 2"
ROWS = (
    f"1,North,{WISH},",
    "2,North,Increased monitoring by the home,N/A",
    "3,South,Case closed,None expressed",
    "4,South,,as above",
    "5,,Safety,,stray",
)


@pytest.fixture(name="extract")
def _extract(tmp_path: Path) -> Path:
    path = tmp_path / "extract.csv"
    path.write_text("\n".join((HEADER, *ROWS)) + "\n", encoding="utf-8")
    return path


class Terminal(io.StringIO):
    """What a person looks at."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def test_json_has_what_was_promised(run: Run, extract: Path) -> None:
    """Rows, empty cells and kinds; what holds refusals could still be read, so it is 0."""
    code, out, err = run("audit", str(extract), "--column", COLUMN, "--format", "json")
    data = json.loads(out)

    assert (0, "", 5, 1) == (code, err, data["rows"], data["empty"])
    assert {"outcome": 1, "service_response": 1, "conclusion": 1, "mixed": 0, "unclear": 1} == (
        data["kinds"]
    )
    assert {"ragged": 1} == data["troubles"]


def test_text_tells_it_all_and_no_words(run: Run, extract: Path) -> None:
    """The headline, each kind, rule, column and group, and the troubles; nobody's words."""
    code, out, _ = run(
        *("audit", str(extract), "--column", COLUMN, "--column", f"{COLUMN} 2"),
        *("--by", "Team", "--by-pair", "Team", "Ref"),
    )

    assert code == 0
    assert out.startswith(
        "5 rows, 4 answers judged\nRead as CSV, utf-8-sig, commas\n"
        "Not outcomes:         2 of 4  50.0% (95 %"
    )
    for told in (
        "  conclusion                 1 of 4  25.0%",
        "  none expressed                     1\n",
        "By rule, of the answers and those that expressed nothing\n",
        "By column: not outcomes\n  Desired outcome ",
        "By Team: not outcomes\n  (empty) ",
        "By Team and Ref: not outcomes\n  (empty), 5 ",
        "Troubles in reading\n  1 row: more or fewer cells",
    ):
        assert told in out
    assert not any(word in out for word in ("want", "Increased", "Case closed", "Safety"))


def test_patterns_are_told_when_common(run: Run, tmp_path: Path) -> None:
    """A phrasing seen five times is told, with its gap."""
    path = tmp_path / "extract.csv"
    path.write_text(f"{COLUMN}\n" + "Referral made to advocacy\n" * 5, encoding="utf-8")
    _, out, _ = run("audit", str(path), "--column", COLUMN)

    assert "        5  service response   referral … advocacy\n" in out


def test_too_many_groups_are_told_as_others(
    run: Run, extract: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cells of groups beyond the bound are counted, on a line of their own."""
    monkeypatch.setattr("msp_core.audit.grouping.MOST_GROUPS", 1)
    _, out, _ = run("audit", str(extract), "--column", COLUMN, "--by", "Team")

    assert "  (all others) " in out


def test_a_file_without_rows_has_no_shares(run: Run, tmp_path: Path) -> None:
    """None of nothing is no percentage."""
    path = tmp_path / "extract.csv"
    path.write_text(f"{COLUMN}\n", encoding="utf-8")
    code, out, _ = run("audit", str(path), "--column", COLUMN)

    assert (0, True) == (code, "Not outcomes:         0 of 0\n" in out)


@pytest.mark.parametrize(("shown", "expected"), [((), False), (("--show-words",), True)])
def test_verdicts_are_written_row_by_row(
    run: Run, extract: Path, tmp_path: Path, shown: tuple[str, ...], *, expected: bool
) -> None:
    """``--out`` has a line for each row, and words only where they were asked for."""
    out = tmp_path / "rows.csv"
    code, _, _ = run("audit", str(extract), "--column", COLUMN, "--out", str(out), *shown)
    told = out.read_text(encoding="utf-8")

    assert (0, 6, expected) == (code, told.count("\n"), "Increased monitoring" in told)


def test_a_column_that_is_not_there_names_those_that_are(run: Run, extract: Path) -> None:
    """The error is one line that helps, and its code is 2."""
    code, out, err = run("audit", str(extract), "--column", "Wish")

    assert (2, "") == (code, out)
    assert err == (
        f'msp-core: {extract}: there is no column named "Wish"; '
        "the columns are: Ref, Team, Desired outcome, Desired outcome 2\n"
    )


def test_a_name_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    """What stands in a header is spelled out where it is no letter."""
    path = tmp_path / "extract.csv"
    path.write_text("Ref,\x1b[2JTeam\n", encoding="utf-8")
    _, _, err = run("audit", str(path), "--column", COLUMN)

    assert r"Ref, \x1b[2JTeam" in err


def test_a_file_that_cannot_be_read_is_two(run: Run, tmp_path: Path) -> None:
    """What is not there is told as such."""
    gone = str(tmp_path / "gone.csv")

    assert (2, "", f"msp-core: {gone}: no such file or directory\n") == run(
        "audit", gone, "--column", COLUMN
    )


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--out", "extract.csv"), "must be different files"),
        (("--html", "extract.csv"), "must be different files"),
        (("--out", "new.csv", "--html", "new.csv"), "must be different files"),
        (("--out", "gone/rows.csv"), "or its folder is not there"),
        (("--show-words",), "--show-words shows them in the file of --out"),
        (("--out", "."), ".: it is a folder"),
        (("--suppress",), "on the page of --html: name one"),
        (("--out", "full.csv"), "it is of no run that was stopped"),
        (("--out", "n" * 250), "cannot be written: file name too long"),
        (("--out", "n" * 250, "--html", "page.html"), "ile name too long"),
        (("--out", "page.csv", "--html", "page.csv.part"), "until they are finished"),
        (("--jobs", "0"), "--jobs"),
    ],
)
def test_wrong_use_is_two(
    run: Run,
    extract: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: tuple[str, ...],
    told: str,
) -> None:
    """No option harms the extract, and each mistake is told before hours of work."""
    monkeypatch.chdir(extract.parent)
    (extract.parent / "full.csv.part").mkdir()
    before = extract.read_bytes()
    code, out, err = run("audit", extract.name, "--column", COLUMN, *options)

    assert (2, "", True) == (code, out, told in err)
    assert before == extract.read_bytes()


def test_a_page_that_cannot_be_made_is_told_at_once(
    run: Run, extract: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is missing is told before the reading, which may take hours, and how to get it."""
    monkeypatch.setattr("msp_core.cli.commands.audit.find_spec", lambda _: None)
    page = tmp_path / "page.html"
    code, out, err = run("audit", str(extract), "--column", COLUMN, "--html", str(page))

    assert (2, "", True) == (code, out, "msp-core[report]" in err)
    assert not page.exists()


def test_progress_is_for_a_terminal_alone(
    run: Run, extract: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rate and time left are shown to a person, and nothing to a pipe."""
    monkeypatch.setattr(progress, "_SECONDS", -1.0)
    monkeypatch.setattr("msp_core.audit.parts._ROWS", 2)
    _, _, silent = run("audit", str(extract), "--column", COLUMN)
    terminal = Terminal()
    monkeypatch.setattr("msp_core.cli.commands.audit.sys.stderr", terminal)
    run("audit", str(extract), "--column", COLUMN)

    assert silent == ""
    assert "5 rows, " in terminal.getvalue()
    assert terminal.getvalue().endswith(" \r")


def test_a_page_is_written_where_asked(run: Run, extract: Path, tmp_path: Path) -> None:
    """The page stands beside what is told, and holds the same count of rows."""
    page = tmp_path / "page.html"
    code, _, err = run("audit", str(extract), "--column", COLUMN, "--html", str(page))

    assert (0, "") == (code, err)
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_page_to_share_keeps_small_counts_back(run: Run, extract: Path, tmp_path: Path) -> None:
    """It is asked for where the page is; what is told here stays exact."""
    page = tmp_path / "page.html"
    _, out, _ = run("audit", str(extract), "--column", COLUMN, "--html", str(page), "--suppress")

    assert "[c]" in page.read_text(encoding="utf-8")
    assert "[c]" not in out


def test_a_page_that_cannot_be_made_is_told_before_the_reading(
    run: Run, extract: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for an extract to be read, only to hear what was missing all along."""
    monkeypatch.setattr("msp_core.cli.commands.audit.find_spec", lambda _: None)
    page = tmp_path / "page.html"
    code, _, err = run("audit", str(extract), "--column", COLUMN, "--html", str(page))

    assert (2, False) == (code, page.exists())
    assert "msp-core[report]" in err


def test_a_page_that_cannot_be_written_takes_no_report_away(
    run: Run, extract: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What may have taken hours to read is told all the same, and then what went wrong."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("msp_core.cli.commands.audit.written_whole", full)
    page = str(tmp_path / "page.html")
    code, out, err = run("audit", str(extract), "--column", COLUMN, "--html", page)

    assert (2, True) == (code, out.startswith("5 rows, "))
    assert err == "msp-core: the result cannot be written: no space left on device\n"
