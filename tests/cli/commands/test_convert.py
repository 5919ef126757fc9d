"""``msp-core convert``, end to end."""

import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from cli.records import RESPONSE, Extract, Run, Typed, record
from msp_core import SCHEMA, dumps, loads
from msp_core.fhir import to_bundle
from msp_core.tables import from_parquet
from msp_core.testing import example_records

WISH = "I want to see my sister on Sundays"
RECORDS = list(example_records())
LINES = [json.loads(dumps(each)) for each in RECORDS]
JSONL = b"".join(dumps(each) + b"\n" for each in RECORDS)
OLDER = Path(__file__).parents[2] / "wire" / "golden" / "0" / "least.json"
TABLES = ("parquet", "csv", "arrow")
TARGETS = (*TABLES, "excel", "jsonl", "fhir")


@pytest.mark.parametrize("kind", TABLES)
def test_tables_come_back_as_the_same_lines(
    run: Run, extract: Extract, tmp_path: Path, kind: str
) -> None:
    """A folder of tables is taken for one, and gives back the records, byte for byte."""
    folder, back = str(tmp_path / "out"), tmp_path / "back.jsonl"
    there = run("convert", extract(*LINES), "--to", kind, "--out", folder)
    again = run("convert", folder, "--to", "jsonl", "--out", str(back))

    assert [(0, "", f"{len(LINES)} records: 0 refused\n")] * 2 == [there, again]
    assert JSONL == back.read_bytes()


def test_bundles_come_back_as_the_same_lines(run: Run, extract: Extract, tmp_path: Path) -> None:
    """FHIR goes out one Bundle a line, and comes back when it is named."""
    _, bundles, _ = run("convert", extract(*LINES), "--to", "fhir")
    (tmp_path / "bundles.ndjson").write_text(bundles, encoding="utf-8")
    back = run("convert", str(tmp_path / "bundles.ndjson"), "--from", "fhir", "--to", "jsonl")

    assert [to_bundle(each) for each in RECORDS] == list(map(json.loads, bundles.splitlines()))
    assert (0, JSONL.decode()) == back[:2]


def test_an_older_number_of_the_format_is_lifted(run: Run) -> None:
    """Records of an older number come out as those of this one."""
    code, out, _ = run("convert", str(OLDER), "--to", "jsonl")

    assert (0, SCHEMA) == (code, json.loads(out)["schema"])
    assert SCHEMA != json.loads(OLDER.read_bytes())["schema"]


def test_standard_input_is_read(run: Run, typed: Typed) -> None:
    """A dash is standard input, as in the other commands."""
    typed(JSONL)

    assert (0, JSONL.decode()) == run("convert", "-", "--to", "jsonl")[:2]


def test_a_pipe_that_nobody_reads_ends_quietly(
    run: Run, extract: Extract, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``msp-core convert ... | head`` is no error."""

    def closed(*_: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr("shutil.copyfileobj", closed)
    main = import_module("msp_core.cli.main")
    monkeypatch.setattr(main, "_let_go_of_stdout", lambda: None)
    code, _, err = run("convert", extract(record(1, WISH)), "--to", "jsonl")

    assert (141, "") == (code, err)


def test_a_workbook_has_a_tab_for_each_table(run: Run, extract: Extract, tmp_path: Path) -> None:
    """Excel is for people to look at."""
    path = tmp_path / "out.xlsx"
    code, _, _ = run("convert", extract(*LINES), "--to", "excel", "--out", str(path))

    assert (0, True) == (code, "outcomes" in load_workbook(path, read_only=True).sheetnames)


@pytest.mark.parametrize("to", TARGETS)
def test_nothing_is_written_if_one_is_refused(
    run: Run, extract: Extract, tmp_path: Path, to: str
) -> None:
    """A refusal is told by its line, path and rule, and leaves no file and no half of one."""
    path = extract(record(1, WISH), record(2, RESPONSE))
    code, out, err = run("convert", path, "--to", to, "--out", str(tmp_path / "out"))

    assert (1, "", ["records.jsonl"]) == (code, out, [each.name for each in tmp_path.iterdir()])
    assert (
        f"{path}:2: /conversations/0/outcomes/0/statement: service-response (OUT01)\n"
        "2 records: 1 refused; nothing is written (see --skip-refused)\n"
    ) == err


def test_nothing_is_printed_if_one_is_refused(run: Run, extract: Extract) -> None:
    """A pipe gets all or nothing, too."""
    code, out, err = run("convert", extract(record(1, WISH), record(2, RESPONSE)), "--to", "jsonl")

    assert (1, "", False) == (code, out, "Increased" in err)


def test_the_others_are_written_when_asked(run: Run, extract: Extract, tmp_path: Path) -> None:
    """Whoever asks has the records that stand, and still ends with 1."""
    path = extract(record(1, WISH), record(2, RESPONSE), record(3, WISH))
    out = tmp_path / "out"
    code, _, err = run("convert", path, "--to", "parquet", "--out", str(out), "--skip-refused")

    assert (1, True) == (code, err.endswith("3 records: 1 refused\n"))
    assert ["p1", "p3"] == [each.person.id for each in from_parquet(out)]


@pytest.mark.parametrize(
    ("line", "code"), [(b"nonsense", 2), (b"", 2), (b"[]", 1), (b'{"schema": "zqx/9"}', 1)]
)
def test_what_cannot_be_read_weighs_most(
    run: Run, extract: Extract, line: bytes, code: int
) -> None:
    """What is no JSON ends with 2, what is no record of ours with 1, and nothing is quoted."""
    found, out, err = run("convert", extract(line), "--to", "jsonl")

    assert (code, "", False) == (found, out, "zqx" in err)


def test_a_bundle_that_is_none_is_refused(run: Run, extract: Extract) -> None:
    """What is not a Bundle is told by its place."""
    code, _, err = run(
        "convert", extract({"resourceType": "zqx"}), "--from", "fhir", "--to", "jsonl"
    )

    assert (1, True, False) == (code, "/resourceType: it must be a Bundle" in err, "zqx" in err)


def test_a_text_that_fhir_cannot_hold_is_refused(run: Run, extract: Extract) -> None:
    """A control character is not taken out, and the record is told."""
    odd = record(1, WISH)
    odd["person"]["preferred_name"] = "zqx\x07"
    code, out, err = run("convert", extract(record(2, WISH), odd), "--to", "fhir")

    assert (1, "", True, False) == (code, out, "control character" in err, "zqx" in err)


def test_a_record_in_tables_is_told_by_its_number(
    run: Run, extract: Extract, tmp_path: Path
) -> None:
    """A table that somebody changed is refused where it was changed."""
    folder = tmp_path / "out"
    run("convert", extract(record(1, WISH), record(2, WISH)), "--to", "csv", "--out", str(folder))
    outcomes = folder / "outcomes.csv"
    head, one, two = outcomes.read_text(encoding="utf-8").splitlines()
    outcomes.write_text("\n".join([head, one, two.replace(WISH, RESPONSE)]), encoding="utf-8")
    code, _, err = run("convert", str(folder), "--to", "jsonl")

    assert (1, True) == (code, f"{folder}: record 2: /conversations/0/outcomes/0" in err)


def test_tables_that_are_broken_are_two(run: Run, extract: Extract, tmp_path: Path) -> None:
    """A folder that cannot be read ends with 2."""
    folder = tmp_path / "out"
    run("convert", extract(record(1, WISH)), "--to", "csv", "--out", str(folder))
    (folder / "persons.csv").unlink()
    code, _, err = run("convert", str(folder), "--to", "jsonl")

    assert (2, True) == (code, "persons: its file is not in the folder" in err)


def _folder(path: Path) -> None:
    path.mkdir()


def _file(path: Path) -> None:
    path.write_text("mine", encoding="utf-8")


@pytest.mark.parametrize("to", TARGETS)
@pytest.mark.parametrize("make", [_folder, _file])
def test_nothing_is_written_over(
    run: Run, extract: Extract, tmp_path: Path, to: str, make: Callable[[Path], None]
) -> None:
    """What stands there stays, and that is said before anything is read."""
    make(tmp_path / "out")
    code, _, err = run("convert", extract(*LINES), "--to", to, "--out", str(tmp_path / "out"))

    assert (2, True) == (code, "it is there already" in err)


def test_words_are_left_out_when_asked(run: Run, extract: Extract, tmp_path: Path) -> None:
    """Tables without words hold no statement, and cannot become records again."""
    path = extract(record(1, WISH))
    code, _, _ = run(
        "convert", path, "--to", "csv", "--out", str(tmp_path / "out"), "--without-words"
    )
    back = run("convert", str(tmp_path / "out"), "--to", "jsonl")

    assert (0, False) == (code, WISH in _all_of(tmp_path / "out"))
    assert (2, True) == (back[0], "without words cannot become records again" in back[2])


def test_pseudonyms_take_the_place_of_ids(run: Run, extract: Extract, tmp_path: Path) -> None:
    """With a key there is neither a word nor an id, and the key is not printed."""
    (tmp_path / "key").write_bytes(b"zqx" * 11)
    told = record(1, WISH)
    told["person"]["id"] = "zqx-person"
    out = tmp_path / "out"
    code, printed, err = run(
        "convert", extract(told), "--to", "csv", "--out", str(out),
        "--pseudonyms-key-file", str(tmp_path / "key"),
    )  # fmt: skip

    assert (0, False) == (code, "zqx" in _all_of(out) + printed + err)
    assert WISH not in _all_of(out)


def _all_of(folder: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in folder.iterdir())


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--to", "parquet"], "needs --out"),
        (["--to", "jsonl", "--without-words"], "are for tables"),
        (["--to", "fhir", "--pseudonyms-key-file", "key"], "are for tables"),
        (
            ["--to", "csv", "--out", "{here}/new", "--pseudonyms-key-file", "{here}/no"],
            "No such file",
        ),
        (
            ["--to", "csv", "--out", "{here}/new", "--pseudonyms-key-file", "{here}/short"],
            "at least 32 bytes",
        ),
        (
            ["--to", "csv", "--out", "{here}/new", "--pseudonyms-key-file", ""],
            "--pseudonyms-key-file: the key cannot be read: No such file",
        ),
        (
            ["--to", "csv", "--out", "{here}/new", "--pseudonyms-key-file", "{here}/long"],
            "hardly a key",
        ),
        (["--to", "jsonl", "--pseudonyms-key-file", ""], "are for tables"),
        (["--to", "csv", "--out", "{here}/no/new"], "/no/new: there is no such folder"),
        (["--to", "jsonl", "--out", "{here}/short/new"], "/new: there is no such folder"),
        (["--to", "zqx"], "invalid choice"),
        ([], "--to"),
    ],
)
def test_wrong_use_is_two(
    run: Run,
    extract: Extract,
    tmp_path: Path,
    arguments: list[str],
    message: str,
) -> None:
    """What cannot be done is said, without what was typed or stands in a file."""
    path = extract(record(1, WISH))
    (tmp_path / "short").write_bytes(b"zqx")
    (tmp_path / "long").write_bytes(b"zqx" * 400_000)
    code, _, err = run("convert", path, *(each.format(here=tmp_path) for each in arguments))

    assert (2, True, False) == (code, message in err, "zqx" in err)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("missing", ["pyarrow", "openpyxl"])
def test_a_missing_library_is_said_before_the_reading(
    run: Run, extract: Extract, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    """Whoever lacks the extra is told at once what to install."""

    def gone(name: str) -> Any:
        if name == missing:
            raise ModuleNotFoundError(name)

    monkeypatch.setattr("msp_core.optional.import_module", gone)
    out = str(tmp_path / "out.xlsx")
    code, _, err = run("convert", extract(record(1, WISH)), "--to", "excel", "--out", out)

    assert (2, True) == (code, "pip install 'msp-core[tables]'" in err)


def test_a_folder_of_records_is_read_as_such(run: Run, extract: Extract, tmp_path: Path) -> None:
    """A folder without tables holds records, as in the other commands."""
    extract(record(1, WISH))
    code, out, _ = run("convert", str(tmp_path), "--to", "jsonl")

    assert (0, "p1") == (code, loads(out.strip()).person.id)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("records.xlsx", "a workbook cannot be read back"),
        ("persons.parquet", "it is one table of several: give the folder it is in"),
        ("persons.csv", "it is one table of several: give the folder it is in"),
    ],
)
def test_what_is_no_json_by_its_name_is_told_in_a_line(
    run: Run, tmp_path: Path, name: str, message: str
) -> None:
    """Whoever gives a workbook or one table learns what to give, and not what each line lacks."""
    (tmp_path / name).write_bytes(b"zqx\n" * 300)
    code, _, err = run("convert", str(tmp_path / name), "--to", "jsonl")

    assert (2, 2, False) == (code, len(err.splitlines()), "zqx" in err)
    assert err.startswith(f"{tmp_path / name}: {message}\n")


def test_a_name_decides_nothing_where_the_kind_is_told(run: Run, tmp_path: Path) -> None:
    """Records may stand in a file of any name."""
    (tmp_path / "records.csv").write_bytes(JSONL)
    code, out, _ = run("convert", str(tmp_path / "records.csv"), "--from", "json", "--to", "jsonl")

    assert (0, JSONL.decode()) == (code, out)


def test_a_table_that_the_system_will_not_give_is_told(
    run: Run, extract: Extract, tmp_path: Path
) -> None:
    """What cannot be opened is told by its folder, and ends with 2."""
    folder = tmp_path / "out"
    run("convert", extract(record(1, WISH)), "--to", "csv", "--out", str(folder))
    (folder / "persons.csv").unlink()
    (folder / "persons.csv").mkdir()
    code, _, err = run("convert", str(folder), "--to", "jsonl")

    assert (2, True) == (code, err.startswith(f"{folder}: it cannot be read\n"))
