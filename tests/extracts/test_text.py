"""CSV and JSON Lines, as council systems truly write them. Nobody in them is real."""

import csv
import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_core.extracts import (
    LONGEST_CELL,
    ExtractError,
    MissingColumnError,
    Row,
    Trouble,
    open_extract,
)
from msp_core.extracts.columns import located
from msp_core.extracts.csv_rows import open_csv
from msp_core.extracts.dialect import ALONE, DELIMITERS, delimiter_of
from msp_core.extracts.lines import Lines

WISH = "I want to go home"
OUTCOME = "Desired outcome"


def read(path: Path, *columns: str) -> list[Row]:
    """Give all the rows of a file."""
    with open_extract(path, columns or (OUTCOME,)) as extract:
        return list(extract)


def texts(path: Path, *columns: str) -> list[tuple[str | None, ...]]:
    """Give the cells of all the rows of a file."""
    return [tuple(row.cells.values()) for row in read(path, *columns)]


def written(folder: Path, data: bytes, name: str = "extract.csv") -> Path:
    """Write a file."""
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", "utf-8-sig"),
        ("utf-8-sig", "utf-8-sig"),
        ("cp1252", "cp1252"),
        ("utf-16", "utf-16"),
    ],
)
def test_the_encoding_is_found(tmp_path: Path, encoding: str, told: str) -> None:
    """A typed quotation mark and an accent come out as typed, whatever wrote the file."""
    data = f"Team,{OUTCOME}\nNorth,\u201cMy caf\u00e9\u201d\n".encode(encoding)
    with open_extract(written(tmp_path, data), OUTCOME) as extract:
        (row,) = extract

        assert (f"CSV, {told}, commas", {OUTCOME: "\u201cMy caf\u00e9\u201d"}) == (
            extract.kind,
            row.cells,
        )


@pytest.mark.parametrize(
    ("start", "bad", "kind"),
    [("caf\u00e9".encode(), b"\xe9", "utf-8-sig"), (b"caf\xe9", b"\x81", "cp1252")],
)
def test_a_bad_byte_costs_its_cell_alone(
    tmp_path: Path, start: bytes, bad: bytes, kind: str
) -> None:
    """It is told and its cell not read; every other cell keeps its letters."""
    lines = (f"Ref,{OUTCOME}".encode(), b"1," + start, b"2,to see my " + bad, b"3,peace")
    with open_extract(written(tmp_path, b"\n".join(lines)), OUTCOME) as extract:
        rows = list(extract)

        assert f"CSV, {kind}, commas" == extract.kind

    assert ["caf\u00e9", None, "peace"] == [row.cells[OUTCOME] for row in rows]
    assert [(), (Trouble.NOT_TEXT,), ()] == [row.troubles for row in rows]


def test_a_letter_cut_off_at_the_end_is_one_bad_byte(tmp_path: Path) -> None:
    """A UTF-8 file whose last letter is cut off is still UTF-8."""
    data = f"Ref,{OUTCOME}\n1,caf\u00e9\n2,caf\u00e9".encode()[:-1]

    assert [("caf\u00e9",), (None,)] == texts(written(tmp_path, data))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-32"])
def test_wide_letters_need_no_mark(tmp_path: Path, encoding: str) -> None:
    """What some systems write in two or four bytes a letter is found by its NULs."""
    data = f"Ref,{OUTCOME}\n1,{WISH}\n".encode(encoding)

    assert [(WISH,)] == texts(written(tmp_path, data))


def test_a_letter_may_stand_across_two_reads(tmp_path: Path) -> None:
    """A long UTF-8 file is not taken for another because a read ends inside a letter."""
    path = written(tmp_path, f"{OUTCOME}\n{'é' * 700_000}\n".encode())
    with open_extract(path, OUTCOME) as extract:
        assert extract.kind.startswith("CSV, utf-8-sig")


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    """The columns asked for are found, whatever parts them, and line breaks stay inside."""
    rows = f'Ref{delimiter}"{OUTCOME}"\r\n1{delimiter}"To see, on; Sundays|\r\nmy\tsister"\r\n'
    path = written(tmp_path, rows.encode())

    assert [("To see, on; Sundays|\r\nmy\tsister",)] == texts(path)


def test_one_column_is_left_whole(tmp_path: Path) -> None:
    """A file of one column has no delimiter, so commas are only commas."""
    path = written(tmp_path, f"{OUTCOME}\nPeace, quiet; my dog\n\n".encode())
    with open_extract(path, OUTCOME) as extract:
        assert ("CSV, utf-8-sig, one column", "Peace, quiet; my dog") == (
            extract.kind,
            next(extract.rows).cells[OUTCOME],
        )


def test_a_sample_that_is_no_csv_has_no_delimiter() -> None:
    """What no reader can split is taken for one column, and the reading tells the trouble."""
    before = csv.field_size_limit(10)
    try:
        assert delimiter_of("a" * 99, ("a",)) == ALONE
    finally:
        csv.field_size_limit(before)


def test_titles_above_the_header_are_passed_over(tmp_path: Path) -> None:
    """A report's title and an empty line are no rows; rows are counted under the header."""
    path = written(tmp_path, f"Extract of 2024\n\n,\nRef,{OUTCOME}\n7,{WISH}\n".encode())

    with open_extract(path, OUTCOME) as extract:
        assert ("CSV, utf-8-sig, commas, 1 row above the header passed over") == extract.kind
        assert [Row(number=1, cells={OUTCOME: WISH})] == list(extract)


def test_every_title_passed_over_is_counted(tmp_path: Path) -> None:
    """Whoever reads the report sees how much was taken for titles."""
    path = written(tmp_path, f"Extract\nof 2024\nRef,{OUTCOME}\n7,{WISH}\n".encode())
    with open_extract(path, OUTCOME) as extract:
        assert extract.kind.endswith(", 2 rows above the header passed over")


@pytest.mark.parametrize(
    "rows",
    [
        f"Ref,Wish\n1,{WISH}\n2,{OUTCOME}\n",
        f"1,{WISH}\nRef,{OUTCOME}\n2,To be safe\n",
        f"{WISH}\nTo be safe\n{OUTCOME}\nPeace\n",
    ],
)
def test_a_later_row_is_never_the_header(tmp_path: Path, rows: str) -> None:
    """A row of data that holds the name asked for costs no row above it, but an error."""
    with pytest.raises(MissingColumnError) as caught:
        read(written(tmp_path, rows.encode()))

    assert "home" not in str(caught.value)


@pytest.mark.parametrize(
    "rows",
    [
        "Jane Roe,hit by son\nJohn Doe,to be left alone\n",
        "Ref,hit by her son\nJohn Doe,to be left alone\n",
        "Jane Roe,hit by son\n",
        "Team,go home\nTeam,be safe\n",
        "Team,be safe\nNorth,go home,stray\nSouth,go out,stray\n",
        "go home\nbe safe\n",
        "Ref,1939\n",
        "Team,go home,go home\n",
        "to go home to the old house again,Team\n",
        f"{'home' * 11},Team\n",
    ],
)
def test_a_row_that_may_be_words_is_told_by_number(tmp_path: Path, rows: str) -> None:
    """A file without a header begins with somebody's words, and no error quotes them."""
    with pytest.raises(MissingColumnError) as caught:
        read(written(tmp_path, rows.encode()))

    assert all(name.startswith("column ") for name in caught.value.there)


def test_a_slip_in_a_name_shows_the_names(tmp_path: Path) -> None:
    """A row that has nearly what was asked for is the header, whatever else it names."""
    path = written(tmp_path, b"Hub,desired_outcomes 2\nNorth,peace\n")
    with pytest.raises(MissingColumnError, match=r"are: Hub, desired_outcomes 2$"):
        read(path)


def test_a_wider_row_below_is_never_quoted(tmp_path: Path) -> None:
    """Of the rows only the first is ever named, however many cells another has."""
    path = written(tmp_path, b"Ref,Team,Wish\n1,North,Mum,Dad\n2,South,peace\n3,East,quiet\n")
    with pytest.raises(MissingColumnError, match=r"the columns are: Ref, Team, Wish$"):
        read(path)


def test_two_names_for_one_column_have_one_place(tmp_path: Path) -> None:
    """Whoever asks twice can see that it is the same column."""
    with open_extract(
        written(tmp_path, f"Ref,{OUTCOME}\n".encode()), (OUTCOME, OUTCOME.upper())
    ) as extract:
        assert (1, 1) == extract.places


def test_a_name_is_found_whatever_its_capitals(tmp_path: Path) -> None:
    """Capitals and spaces need not match, and the cell bears the name asked for."""
    path = written(tmp_path, f" desired  OUTCOME ,Team\n{WISH},North\n".encode())

    assert [{OUTCOME: WISH, "Team": "North"}] == [row.cells for row in read(path, OUTCOME, "Team")]


def test_a_name_as_written_wins() -> None:
    """Where two names differ by their capitals alone, the one as written is meant."""
    assert (1, 0) == located(["team", "Team"], ["Team", "team"])


@pytest.mark.parametrize("name", ["extract.csv", "extract.jsonl"])
def test_a_column_that_is_not_there_is_told_with_those_that_are(tmp_path: Path, name: str) -> None:
    """The error names what is there; a name of JSON too long to be one is not repeated."""
    header = ["Ref", "Team", "W" * 61 if name.endswith("l") else "Wish"]
    data = json.dumps(dict.fromkeys(header, "x")) if name.endswith("l") else ",".join(header)
    path = written(tmp_path, f"{data}\n".encode(), name)

    with pytest.raises(MissingColumnError) as caught:
        read(path, OUTCOME)

    expected = (
        'there is no column named "Desired outcome"; '
        f"the columns are: Ref, Team, {'column 3' if name.endswith('l') else 'Wish'}"
    )
    assert expected == str(caught.value)


def test_many_names_are_bounded() -> None:
    """An error stays short, however many columns are missing and there."""
    error = MissingColumnError(["a", "b"], [f"c{number}" for number in range(45)])

    assert 'there are no columns named "a", "b"; ' in str(error)
    assert str(error).endswith("c39, and 5 more")


def test_a_name_that_stands_there_twice_is_told(tmp_path: Path) -> None:
    """Which of two columns is meant is not guessed."""
    path = written(tmp_path, f"{OUTCOME};{OUTCOME}\na;b\n".encode())

    with pytest.raises(ExtractError, match="more than one column"):
        read(path)


def test_ragged_rows_are_read_and_told(tmp_path: Path) -> None:
    """A row too long is read; in one too short the cell is unread, which is not empty.

    A line left blank is no row, but has its number.
    """
    path = written(tmp_path, f"Ref,{OUTCOME},Team\n1,{WISH},N,more\n2\n\n3,{WISH}\n".encode())

    assert [
        Row(number=1, cells={OUTCOME: WISH}, troubles=(Trouble.RAGGED,)),
        Row(number=2, cells={OUTCOME: None}, troubles=(Trouble.RAGGED,)),
        Row(number=4, cells={OUTCOME: WISH}, troubles=(Trouble.RAGGED,)),
    ] == read(path)


def test_what_stands_under_no_name_is_told(tmp_path: Path) -> None:
    """Commas at the end of each line are common, and words after them are not."""
    data = f"Ref,{OUTCOME},,\n1,{WISH},, \n2,{WISH},,zqx\n".encode()
    lines = [{OUTCOME: WISH}] * 100 + [{OUTCOME: WISH, "Later": "zqx"}]
    later = "\n".join(map(json.dumps, lines)).encode()

    assert [(), (Trouble.UNNAMED,)] == [row.troubles for row in read(written(tmp_path, data))]
    assert (Trouble.UNNAMED,) == read(written(tmp_path, later, "a.jsonl"))[-1].troubles


def test_nul_characters_are_left_out_and_told(tmp_path: Path) -> None:
    """A NUL byte, which some systems pad with, stops nothing."""
    path = written(tmp_path, f"Ref,{OUTCOME}\n1,I want\0 peace\n".encode())

    assert [Row(number=1, cells={OUTCOME: "I want peace"}, troubles=(Trouble.NUL,))] == read(path)


@pytest.mark.parametrize("name", ["extract.csv", "extract.jsonl"])
def test_a_cell_of_a_megabyte_is_cut_and_told(tmp_path: Path, name: str) -> None:
    """A huge cell is read up to the limit, and the next row is read as ever."""
    big = "a" * 1024 * 1024
    lines = [json.dumps({OUTCOME: text}) for text in (big, WISH)]
    data = "\n".join(lines) if name.endswith("l") else f'Ref,{OUTCOME}\n1,"{big}"\n2,{WISH}\n'
    first, second = read(written(tmp_path, data.encode(), name))

    assert (LONGEST_CELL, (Trouble.OVERSIZE,)) == (
        len(first.cells[OUTCOME] or ""),
        first.troubles,
    )
    assert {OUTCOME: WISH} == second.cells


def test_a_line_too_long_to_hold_is_a_broken_row(tmp_path: Path) -> None:
    """What cannot be held in memory is passed over, told, and counted as a row."""
    path = written(tmp_path, b"a,b\n" + b"x" * 50 + b"\n1,2\n" + b"y" * 25)
    with path.open(encoding="utf-8", newline="") as stream:
        lines = Lines(stream, limit=10)
        kept = list(lines)

    assert (["a,b\n", "1,2\n"], 2) == (kept, lines.skipped)


def test_broken_rows_are_told_in_their_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A field over the limit and a line over the limit are rows that were not read."""
    monkeypatch.setattr("msp_core.extracts.csv_rows._LONGEST_FIELD", 40)
    monkeypatch.setattr("msp_core.extracts.csv_rows.Lines", lambda stream: Lines(stream, limit=100))
    rows = f"Ref,{OUTCOME}\n{'1' * 60}\n{'2' * 300}\n3,{WISH}\n{'4' * 300}\n"
    with open_csv(written(tmp_path, rows.encode()), (OUTCOME,)) as extract:
        found = list(extract)
    broken = {"cells": {OUTCOME: None}, "troubles": (Trouble.BROKEN,)}

    assert [1, 2, 3, 4] == [row.number for row in found]
    assert [broken, broken, broken] == [
        {"cells": row.cells, "troubles": row.troubles} for row in found if row.number != 3
    ]


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (f'"\n3,{WISH}\n', [(2, (Trouble.BROKEN,)), (3, ())]),
        (f"\n3,{WISH}\n", [(2, (Trouble.BROKEN, Trouble.UNCLOSED))]),
    ],
)
def test_a_quoted_cell_over_the_limit_is_one_broken_row(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    end: str,
    expected: list[tuple[int, tuple[Trouble, ...]]],
) -> None:
    """Its line breaks make no rows of it; where it never closes, that is told."""
    monkeypatch.setattr("msp_core.extracts.csv_rows._LONGEST_FIELD", 40)
    cell = "\n".join(["so many, many words"] * 9)
    rows = f'Ref,{OUTCOME}\n1,{WISH}\n2,"{cell}{end}'
    with open_csv(written(tmp_path, rows.encode()), (OUTCOME,)) as extract:
        _, *found = extract

    assert expected == [(row.number, row.troubles) for row in found]


def test_a_quotation_mark_left_open_is_told(tmp_path: Path) -> None:
    """The rows that one stray quotation mark takes in are not lost without a word."""
    path = written(tmp_path, f'Ref,{OUTCOME}\n1,{WISH}\n2,"I want\n3,{WISH}\n'.encode())
    _, last = read(path)

    assert (Trouble.UNCLOSED,) == last.troubles


def test_the_limit_of_the_csv_module_is_put_back(tmp_path: Path) -> None:
    """Reading an extract changes nothing for other readers in the same program."""
    before = csv.field_size_limit()
    read(written(tmp_path, f"{OUTCOME},Team\na,b\n".encode()))

    assert before == csv.field_size_limit()


def test_a_packed_extract_is_unpacked_as_it_is_read(tmp_path: Path) -> None:
    """Gzip is found by what it is, CSV and JSON Lines inside it by the name."""
    table = gzip.compress(f"Ref,{OUTCOME}\n1,{WISH}\n".encode())
    lines = gzip.compress(json.dumps({OUTCOME: WISH}).encode())

    assert [(WISH,)] == texts(written(tmp_path, table, "extract.csv.gz"))
    assert [(WISH,)] == texts(written(tmp_path, lines, "extract.jsonl.gz"))


def test_a_packed_extract_that_ends_too_soon_is_told(tmp_path: Path) -> None:
    """Half a gzip file is an error that says so."""
    packed = gzip.compress(f"Ref,{OUTCOME}\n1,{WISH}\n".encode())

    with pytest.raises(ExtractError, match="ends too soon"):
        read(written(tmp_path, packed[:-12], "extract.csv.gz"))


def test_json_lines_are_read_each_by_itself(tmp_path: Path) -> None:
    """Numbers are written out, what is missing is unread, and a bad line stops nothing."""
    lines = (
        f'\ufeff{{"{OUTCOME}": "{WISH}", "Team": 3.0}}',
        "",
        '{"Team": true}',
        "not json",
        "[1]",
        f'{{"{OUTCOME}": ["a list"]}}',
        f'{{"{OUTCOME}": null, "Team": 1.5}}',
        f'{{"{OUTCOME}": "a\\u0000b"}}',
    )
    path = written(tmp_path, "\n".join(lines).encode(), "extract.jsonl")

    assert [
        (1, (WISH, "3"), ()),
        (2, (None, "True"), (Trouble.RAGGED,)),
        (3, (None, None), (Trouble.BROKEN,)),
        (4, (None, None), (Trouble.BROKEN,)),
        (5, (None, None), (Trouble.NOT_TEXT, Trouble.RAGGED)),
        (6, ("", "1.5"), ()),
        (7, ("ab", None), (Trouble.NUL, Trouble.RAGGED)),
    ] == [
        (row.number, tuple(row.cells.values()), row.troubles) for row in read(path, OUTCOME, "Team")
    ]


def test_a_line_of_json_too_long_to_hold_is_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is passed over to its end, and the line after it is read."""
    monkeypatch.setattr("msp_core.extracts.json_rows.LONGEST_LINE", 50)
    monkeypatch.setattr("msp_core.extracts.json_rows._SEARCHED_BYTES", 10)
    line = json.dumps({OUTCOME: WISH})
    huge = json.dumps({OUTCOME: "a" * 200})
    path = written(tmp_path, f"{line}\n{huge}\n{line}".encode(), "extract.jsonl")

    assert [(WISH,), (None,), (WISH,)] == texts(path)


def test_many_lines_are_not_searched_for_names(tmp_path: Path) -> None:
    """The first hundred lines say which columns there are, and all are read."""
    lines = "".join(json.dumps({OUTCOME: str(number)}) + "\n" for number in range(250))

    assert 250 == len(read(written(tmp_path, lines.encode(), "extract.ndjson")))


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("extract.csv", b"", "it is empty"),
        ("extract.csv", b"\n\n", "holds no rows"),
        ("extract.jsonl", b"[]\n", "no JSON object"),
        ("extract.xls", b"\xd0\xcf\x11\xe0more", "save it as .xlsx"),
        ("extract.xlsx", b"PK\x03\x04more", "damaged, or not what it seems"),
        ("extract.parquet", b"PAR1more", "damaged, or not what it seems"),
        ("extract.csv.gz", b"\x1f\x8b\x00\x00" * 9, "cannot be read"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    """No damage is a traceback, and each error says what may help."""
    with pytest.raises(ExtractError, match=told):
        read(written(tmp_path, data, name))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """The system's reason is passed on, without the path."""
    with pytest.raises(ExtractError, match=r"^no such file or directory$"):
        read(tmp_path / "gone.csv")


def test_a_folder_is_no_extract(tmp_path: Path) -> None:
    """What is not a file cannot be read twice, and is told."""
    with pytest.raises(ExtractError, match="not a file"):
        read(tmp_path)


def test_progress_goes_by_bytes(tmp_path: Path) -> None:
    """How much was read grows from the beginning to the whole."""
    path = written(tmp_path, f"Ref,{OUTCOME}\n".encode() + b"1,some words\n" * 50_000)
    with open_extract(path, OUTCOME) as extract:
        next(extract.rows)
        early = extract.done()
        for _ in extract.rows:
            pass

        assert (True, 1.0) == (early is not None and early < 0.5, extract.done())


def test_a_row_keeps_its_words_to_itself() -> None:
    """What a row prints in a log holds nobody's words."""
    assert "home" not in repr(Row(number=1, cells={OUTCOME: WISH}))


@given(st.lists(st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=40)))
def test_law_what_csv_writes_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, cells: list[str]
) -> None:
    """Whatever stands in a cell, quotation marks and line breaks too, is read as written."""
    path = tmp_path_factory.mktemp("law") / "extract.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, quoting=csv.QUOTE_ALL).writerows(
            [["Ref", OUTCOME], *([number, cell] for number, cell in enumerate(cells))]
        )

    assert [(cell,) for cell in cells] == texts(path)


@given(
    st.sampled_from([b"", b"PK\x03\x04", b"PAR1", b"\x1f\x8b\x08\0", b"\xff\xfe", b"a,b\n"]),
    st.binary(max_size=200),
    st.sampled_from(["extract.csv", "extract.jsonl.gz"]),
)
def test_law_no_bytes_are_more_than_an_error(
    tmp_path_factory: pytest.TempPathFactory, start: bytes, data: bytes, name: str
) -> None:
    """Whatever a file holds, it is read, or one error says that it cannot be."""
    path = written(tmp_path_factory.mktemp("law"), start + data, name)
    try:
        rows = read(path, "a")
    except ExtractError:
        rows = []

    assert all(row.cells.keys() == {"a"} for row in rows)
