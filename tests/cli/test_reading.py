"""Files, folders and standard input to the pieces in them."""

import gzip
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cli.records import Typed
from msp_core.cli.lines import bounded_lines
from msp_core.cli.piece import Place, Trouble
from msp_core.cli.reading import pieces


def told(*paths: object, limit: int = 1000) -> list[tuple[int | None, bytes | Trouble]]:
    """Read, and give each line with what stood there."""
    return [(each.place.line, each.trouble or each.data) for each in pieces(map(str, paths), limit)]


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.json", b"\xef\xbb\xbf{\n}\n", [(None, b"{\n}\n")]),
        ("a.json", b" \n", [(None, Trouble.EMPTY)]),
        ("a.json", b"1" * 1001, [(None, Trouble.TOO_LONG)]),
        ("a.jsonl", b"\xef\xbb\xbf{}\r\n\n  \nx", [(1, b"{}"), (4, b"x")]),
        ("a.JSONL", b"", [(None, Trouble.EMPTY)]),
        ("a.jsonl", b"\n\n", [(None, Trouble.EMPTY)]),
        ("a.jsonl", b"1" * 1001 + b"\n{}\n", [(1, Trouble.TOO_LONG), (2, b"{}")]),
        ("a.jsonl", b"1" * 1001, [(1, Trouble.TOO_LONG)]),
        ("a.jsonl", b"\xef\xbb\xbf" + b"1" * 999, [(1, Trouble.TOO_LONG)]),
        ("a.jsonl.gz", b"{}", [(None, Trouble.UNREADABLE)]),
        ("a.jsonl.gz", gzip.compress(b"{}\n{}", mtime=0), [(1, b"{}"), (2, b"{}")]),
        ("a.json.gz", gzip.compress(b"{\n}", mtime=0), [(None, b"{\n}")]),
        ("a.json.gz", gzip.compress(b"{\n}", mtime=0)[:-9], [(None, Trouble.UNREADABLE)]),
        ("a.txt", b"{}\n{}", [(1, b"{}"), (2, b"{}")]),
        ("a.txt", b'\n{"a":\n 1}\n', [(None, b'\n{"a":\n 1}\n')]),
        ("a.txt", b'{"a":\n{}\n', [(1, b'{"a":'), (2, b"{}")]),
        ("a.txt", b"[" * 1001 + b"\n{}", [(1, Trouble.TOO_LONG), (2, b"{}")]),
        ("a.txt", b"", [(None, Trouble.EMPTY)]),
    ],
)
def test_each_kind_of_file_is_read_as_what_it_is(
    tmp_path: Path, name: str, data: bytes, expected: object
) -> None:
    """A suffix says how a file is read; without one, its first line does."""
    path = tmp_path / name
    path.write_bytes(data)

    assert expected == told(path)


def test_a_file_that_breaks_off_keeps_what_was_read(tmp_path: Path) -> None:
    """A gzip file cut short gives its lines, and the trouble on the next."""
    path = tmp_path / "cut.jsonl.gz"
    lines = b"".join(b'{"a": %d}\n' % (number * 7919) for number in range(20_000))
    path.write_bytes(gzip.compress(lines)[:-2000])
    *read, last = told(path)

    assert (True, (len(read) + 1, Trouble.UNREADABLE)) == (len(read) > 1000, last)


def test_a_folder_is_walked_in_order(tmp_path: Path) -> None:
    """A folder gives the records under it by name; other files are left alone."""
    for name in ("b.json", "a/z.jsonl", "a/y.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(name.encode())

    assert [(None, b"b.json"), (1, b"a/z.jsonl")] == told(tmp_path)


def test_a_folder_without_records_says_so(tmp_path: Path) -> None:
    """A folder with nothing to check is not a folder that passed."""
    assert [(None, Trouble.EMPTY)] == told(tmp_path)


def test_a_folder_that_is_closed_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be opened is reported by its name."""

    def closed(_: str, onerror: Callable[[OSError], None]) -> Iterator[object]:
        onerror(PermissionError(13, "no", "inner"))
        return iter(())

    monkeypatch.setattr("os.walk", closed)
    found = list(pieces([str(tmp_path)]))

    assert [(Place("inner"), Trouble.UNREADABLE)] == [(one.place, one.trouble) for one in found]


def test_a_missing_file_never_stops_the_rest(tmp_path: Path) -> None:
    """A path that is not there is reported, and the next one is read."""
    Path(tmp_path, "b.jsonl").write_bytes(b"{}")

    assert [(None, Trouble.UNREADABLE), (1, b"{}")] == told(
        tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    )


def test_standard_input_is_a_dash(typed: Typed) -> None:
    """``-`` reads standard input, and may be one record over many lines."""
    typed(b"{\n}")

    assert [(None, b"{\n}")] == told("-")


def test_json_nested_too_deep_to_sniff_is_read_as_lines(typed: Typed) -> None:
    """What the parser cannot follow is handed on as it stands."""
    typed(b"[" * 500_000 + b"\n" + b"[" * 500_000)

    assert [1, 2] == [line for line, _ in told("-", limit=600_000)]


def test_a_long_line_is_skipped_piece_by_piece() -> None:
    """A line far over the limit is dropped, and the next one is read."""
    stream = io.BytesIO(b"1" * 3_000_000 + b"\nnext\n")

    assert [None, b"next\n"] == list(bounded_lines(stream, 10))
