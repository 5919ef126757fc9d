"""``msp-core impact``: what difference it made, told and written."""

import csv
import io
import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from cli.records import RESPONSE, Extract, Run, Typed, record
from msp_core.cli.commands import impact
from msp_core.impact import ImpactReport, Measure, Whose

WISH = "I want to feel safe at home"


def concluded(number: int, on: str = "2025-06-01") -> dict[str, Any]:
    """A record whose enquiry is concluded."""
    one = record(number, WISH)
    one["process"] = {"enquiry": "s42", "concluded_on": on}
    one["person"]["date_of_birth"] = "1941-08-19"
    one["conversations"][0]["held_on"] = "2025-02-01"
    return one


def test_it_tells_what_was_measured(extract: Extract, run: Run) -> None:
    """The text holds the figures and what to know when reading them."""
    code, out, err = run("impact", extract(concluded(1), concluded(2)))

    assert (0, "") == (code, err)
    assert "2 records, of which 2 count" in out
    assert "    asked                      2 of         2  100.0%" in out
    assert "Association is not causation." in out
    assert "not measured" not in out


def test_records_that_are_refused_are_listed_and_the_rest_is_measured(
    extract: Extract, run: Run
) -> None:
    """Each has its line and its rules; no word of theirs is told."""
    path = extract(concluded(1), record(2, RESPONSE))
    code, out, err = run("impact", path)

    assert (1, f"{path}:2: service-response\n") == (code, err)
    assert "left out: 1. A rule refuses the record" in out
    assert "  1 by service-response\n" in out
    assert "onitoring" not in out + err


def test_what_cannot_be_read_weighs_most(extract: Extract, run: Run, tmp_path: Path) -> None:
    """A broken line, a wrong shape and a file that is not there are told, each in its place."""
    path = extract(concluded(1), b"{", {"schema": "msp-record/1"})
    gone = str(tmp_path / "gone.jsonl")
    code, out, err = run("impact", path, gone)

    assert 2 == code
    assert [f"{path}:2: not-json", f"{path}:3: missing-field", f"{gone}: unreadable-file"] == (
        err.splitlines()
    )
    assert "left out: 2. It could not be read as a record" in out


def test_the_very_same_record_counts_once(extract: Extract, run: Run) -> None:
    """What an export wrote twice tilts no figure, and is told."""
    spaced = json.dumps(dict(reversed(concluded(1).items())), separators=(" ,", ":  ")).encode()
    path = extract(concluded(1), concluded(1), concluded(2), spaced)
    code, out, err = run("impact", path)
    repeated = f"{path}:2: repeated-record\n{path}:4: repeated-record\n"

    assert (0, repeated) == (code, err)
    assert "4 records, of which 2 count" in out


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], 3),
        (["--year", "2025-26"], 1),
        (["--from", "2025-06-02"], 1),
        (["--to", "2025-06-01"], 2),
        (["--from", "2025-06-01", "--to", "2025-06-01"], 1),
    ],
)
def test_a_period_leaves_the_others_out(
    extract: Extract, run: Run, options: list[str], expected: int
) -> None:
    """The JSON is the report's own data, which reads again."""
    days = ["2025-06-01", "2025-03-31", "2026-04-01"]
    path = extract(*(concluded(place, day) for place, day in enumerate(days)))
    _, out, _ = run("impact", path, "--format", "json", *options)
    report = ImpactReport.from_data(json.loads(out))

    assert (3, expected) == (report.records, report.counted)


def test_the_json_lists_what_was_refused(
    extract: Extract, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All are counted by rule; the first ones are listed."""
    monkeypatch.setattr(impact, "_LISTED", 1)
    path = extract(record(1, RESPONSE), record(2, RESPONSE))
    _, out, err = run("impact", path, "--format", "json")

    assert {
        "rules": {"service-response": 2},
        "listed": [{"file": path, "line": 1, "rules": ["service-response"]}],
    } == json.loads(out)["refused"]
    assert 2 == len(err.splitlines())


def test_the_csv_holds_every_count(extract: Extract, run: Run) -> None:
    """One row for each share, part and reason."""
    _, out, _ = run("impact", extract(concluded(1)), "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    (asked,) = [
        row
        for row in rows
        if (row["measure"], row["whose"], row["kind"]) == (Measure.ASKED, Whose.RECORD, "share")
    ]

    assert ("1", "1", "1.0") == (asked["count"], asked["of"], asked["share"])


@pytest.mark.parametrize("jobs", [(), ("--jobs", "1")])
def test_standard_input_is_read(typed: Typed, run: Run, jobs: tuple[str, ...]) -> None:
    """Records can be piped in, whatever number of processes is asked for."""
    typed(json.dumps(concluded(1)).encode())
    code, out, _ = run("impact", "-", *jobs)

    assert 0 == code
    assert "1 records, of which 1 count" in out


def test_a_workbook_is_written(extract: Extract, run: Run, tmp_path: Path) -> None:
    """It has a sheet for each sort of count, and the notes."""
    path = tmp_path / "impact.xlsx"
    code, _, _ = run("impact", extract(concluded(1)), "--excel", str(path))

    assert 0 == code
    assert [
        "About",
        "Shares",
        "Answers",
        "Left out",
        "Records",
        "Feedback",
        "Definitions",
        "Notes",
    ] == load_workbook(path).sheetnames


def test_the_returns_are_written(extract: Extract, run: Run, tmp_path: Path) -> None:
    """The tables of the national collection stand in the folder, which is made."""
    folder = tmp_path / "new" / "returns"
    many = [concluded(number) for number in range(5)]
    code, _, err = run("impact", extract(*many), "--year", "2025-26", "--returns", str(folder))
    table = next(csv.DictReader(io.StringIO((folder / "SG4a-s42.csv").read_text("utf-8"))))

    assert (0, "") == (code, err)
    assert "5" in table.values()


def test_a_page_is_written(extract: Extract, run: Run, tmp_path: Path) -> None:
    """The page is a whole document, made by the reports' room."""
    path = tmp_path / "impact.html"
    code, _, _ = run("impact", extract(concluded(1)), "--html", str(path))

    assert 0 == code
    assert path.read_text("utf-8").startswith("<!doctype html>")


def test_a_page_to_share_keeps_small_counts_back(
    extract: Extract, run: Run, tmp_path: Path
) -> None:
    """One option is enough; the text stays exact."""
    path = tmp_path / "impact.html"
    code, out, _ = run("impact", extract(concluded(1)), "--html", str(path), "--suppress")

    assert (0, True, False) == (code, "[c]" in path.read_text("utf-8"), "[c]" in out)


@pytest.mark.parametrize(
    ("code", "column"), [("E06000000", "ONS_CODE"), ("999", "LA_CODE"), ("", "LA_NAME")]
)
def test_the_published_file_says_whose_it_is(
    extract: Extract, run: Run, tmp_path: Path, code: str, column: str
) -> None:
    """The council's name and code stand in the columns of the national layout."""
    asked = ("--area", "Anytown", *(("--area-code", code) if code else ()))
    published = tmp_path / "returns" / "published.csv"
    year = ("--year", "2025/26", "--returns", str(published.parent))
    run("impact", extract(concluded(1)), *year, *asked)
    first = next(csv.DictReader(io.StringIO(published.read_text("utf-8"))))

    assert ("Anytown", code or "Anytown") == (first["LA_NAME"], first[column])


@pytest.mark.parametrize(
    ("option", "library", "extra"),
    [("--html", "jinja2", "report"), ("--excel", "openpyxl", "tables")],
)
def test_a_missing_extra_is_named_before_anything_is_read(  # noqa: PLR0913, PLR0917
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str, library: str, extra: str
) -> None:
    """Nobody waits for minutes to learn that something must be installed."""
    monkeypatch.setattr(
        impact, "find_spec", lambda name: None if name == library else find_spec(name)
    )
    code, out, err = run("impact", "gone.jsonl", option, str(tmp_path / "file"))

    assert (2, "") == (code, out)
    assert f"pip install 'msp-core[{extra}]'" in err


def test_a_file_that_cannot_be_written_is_told_before_anything_is_read(
    run: Run, tmp_path: Path
) -> None:
    """A folder that is not there is no surprise at the end."""
    code, out, err = run("impact", "gone.jsonl", "--excel", str(tmp_path / "no" / "file.xlsx"))

    assert (2, "") == (code, out)
    assert f"{tmp_path / 'no' / 'file.xlsx'}: it is a folder, or its folder is not there" in err


@pytest.mark.parametrize(
    ("read", "options", "told"),
    [
        ("in/r.jsonl", ["--html", "in/r.jsonl"], "in/r.jsonl: it would be written over"),
        ("in/r.jsonl", ["--excel", "in/../in/r.jsonl"], "it would be written over"),
        ("in", ["--html", "in/deep/new.jsonl"], "in/deep/new.jsonl: it would be written over"),
        ("in/r.jsonl", ["--html", "ours.toml"], "ours.toml: it would be written over"),
        ("in/r.jsonl", ["--html", "link.html"], "link.html: it would be written over"),
        ("in/r.jsonl", ["--html", "a", "--excel", "./a"], "are the same file"),
        ("in/r.jsonl", ["--year", "2025-26", "--returns", "in"], "in: it holds what is read"),
        ("in", ["--year", "2025-26", "--returns", "in"], "in: it holds what is read"),
    ],
)
def test_nothing_is_written_over_what_is_read(  # noqa: PLR0913, PLR0917
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    read: str,
    options: list[str],
    told: str,
) -> None:
    """A slip of the pen never costs the records; it is told before anything is read."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in" / "deep").mkdir(parents=True)
    records = tmp_path / "in" / "r.jsonl"
    records.write_text(json.dumps(concluded(1)), encoding="utf-8")
    (tmp_path / "link.html").symlink_to(records)
    (tmp_path / "ours.toml").write_text(
        'id = "o"\nversion = "1"\ntitle = "T"\nquestions = []\n', encoding="utf-8"
    )
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    code, out, err = run("impact", read, "--questionnaire", "ours.toml", *options)

    assert (2, "", True) == (code, out, told in err)
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}


def test_a_page_beside_the_records_is_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is not read may be written into the folder that is."""
    monkeypatch.chdir(tmp_path)
    Path("r.jsonl").write_text(json.dumps(concluded(1)), encoding="utf-8")
    code, _, err = run("impact", ".", "--html", "page.html", "--year", "2025-26", "--returns", "r")

    assert (0, "") == (code, err)
    assert all(Path(each).is_file() for each in ("page.html", "r/published.csv"))


def test_what_the_system_refuses_is_told(extract: Extract, run: Run, tmp_path: Path) -> None:
    """A folder that cannot be made is told in the system's words."""
    (tmp_path / "file").write_text("")
    path = extract(concluded(1))
    code, _, err = run("impact", path, "--year", "2025-26", "--returns", str(tmp_path / "file"))

    assert 2 == code
    assert err.startswith("msp-core impact: ")


def test_a_questionnaire_can_be_given(extract: Extract, run: Run, tmp_path: Path) -> None:
    """The feedback is counted by the council's own questions."""
    file = tmp_path / "ours.toml"
    file.write_text(
        'id = "ours"\nversion = "1"\ntitle = "T"\n'
        '[[questions]]\nid = "a"\nwording = "W"\noptions = [{value = "yes", label = "Yes"}]\n'
    )
    one = concluded(1)
    one["conversations"][0]["feedback"] = [
        {
            "respondent": "person",
            "question_set": "ours",
            "version": "1",
            "mode": "lead_at_closure",
            "answers": [{"question": "a", "answer": "yes"}],
        }
    ]
    _, out, _ = run("impact", extract(one), "--questionnaire", str(file))

    assert "ours 1, a, the person's own\n    yes" in out


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--year", "2025"], "a year is written"),
        (["--from", "1 April"], "a day is written"),
        (["--jobs", "0"], "a whole number from 1 up"),
        (["--jobs", "two"], "a whole number from 1 up"),
        (["--year", "2025-26", "--to", "2025-05-01"], "not both"),
        (["--from", "2025-06-01", "--to", "2025-05-01"], "before it starts"),
        (["--returns", "folder"], "needs a whole period"),
        (["--returns", "folder", "--from", "2025-04-01"], "needs a whole period"),
        (["--area", "Anytown"], "for the files of --returns"),
        (["--area-code", "999"], "for the files of --returns"),
        (["--suppress"], "on the page of --html: name one"),
        (["--questionnaire", "gone.toml"], "gone.toml: No such file"),
    ],
)
def test_wrong_use_is_told_kindly(run: Run, options: list[str], told: str) -> None:
    """Each says how it is meant, and ends with the code of wrong use."""
    code, out, err = run("impact", "gone.jsonl", *options)

    assert (2, "") == (code, out)
    assert told in err
