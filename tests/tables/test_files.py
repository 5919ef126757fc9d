"""Folders of files are whole or not there, and a broken one is refused."""

import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from msp_core import MspError, Record
from msp_core.tables import (
    TablesError,
    from_arrow,
    from_csv,
    from_parquet,
    to_arrow,
    to_csv,
    to_parquet,
    to_tables,
)
from msp_core.testing import example_records

EXAMPLES = list(example_records())
KINDS = {
    "parquet": (to_parquet, from_parquet),
    "arrow": (to_arrow, from_arrow),
    "csv": (to_csv, from_csv),
}
To = Callable[..., None]


@pytest.fixture(params=KINDS, name="kind")
def _kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_nothing_is_left_where_writing_stops(tmp_path: Path, kind: str) -> None:
    """Records that fail half way leave neither a folder nor a part of one."""
    to, _ = KINDS[kind]

    def failing() -> Iterator[Record]:
        yield from EXAMPLES * 40
        raise RuntimeError

    with pytest.raises(RuntimeError):
        to(tmp_path / "out", failing(), findings=False)

    assert [] == list(tmp_path.iterdir())


def test_nothing_is_written_over(tmp_path: Path, kind: str) -> None:
    """A folder that stands stays as it was, even an empty one."""
    to, _ = KINDS[kind]
    (tmp_path / "out").mkdir()
    with pytest.raises(FileExistsError, match="is there already"):
        to(tmp_path / "out", EXAMPLES)

    assert [] == list((tmp_path / "out").iterdir())


def test_what_comes_in_the_meantime_is_not_written_over(tmp_path: Path, kind: str) -> None:
    """Somebody who writes to the same place while we work keeps what they wrote."""
    to, _ = KINDS[kind]

    def slow() -> Iterator[Record]:
        yield EXAMPLES[0]
        (tmp_path / "out").write_text("mine", encoding="utf-8")

    with pytest.raises(FileExistsError):
        to(tmp_path / "out", slow())

    assert ["out"] == [path.name for path in tmp_path.iterdir()]


def test_a_file_that_is_not_there_is_told(tmp_path: Path, kind: str) -> None:
    """A table whose file is gone is not taken for an empty one."""
    to, back = KINDS[kind]
    to(tmp_path / "out", EXAMPLES)
    (tmp_path / "out" / f"risks.{kind}").unlink()

    with pytest.raises(TablesError, match="risks: its file is not in the folder"):
        back(tmp_path / "out")


@pytest.mark.parametrize("bytes_", [b"", b"zqx", b"PAR1zqxPAR1", b"ARROW1\0\0zqx", b"\xff\xfe"])
def test_a_broken_file_is_told(tmp_path: Path, kind: str, bytes_: bytes) -> None:
    """Whatever stands there, it is refused by its table's name, and not quoted."""
    to, back = KINDS[kind]
    to(tmp_path / "out", EXAMPLES)
    (tmp_path / "out" / f"risks.{kind}").write_bytes(bytes_)

    with pytest.raises(TablesError, match="risks") as refused:
        back(tmp_path / "out")

    assert "zqx" not in str(refused.value)


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9])
def test_half_a_file_is_told(tmp_path: Path, kind: str, kept: float) -> None:
    """A file that was cut is never taken for fewer rows without a word."""
    to, back = KINDS[kind]
    to(tmp_path / "out", EXAMPLES)
    path = tmp_path / "out" / f"conversations.{kind}"
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * kept)])

    with pytest.raises(TablesError):
        back(tmp_path / "out")


@pytest.mark.parametrize("kind", ["parquet", "arrow"])
def test_any_broken_file_is_told_as_such(tmp_path: Path, kind: str) -> None:
    """Whatever bytes were changed, it is read or refused by us, and never otherwise."""
    to, back = KINDS[kind]
    to(tmp_path / "out", EXAMPLES[:2])
    path = tmp_path / "out" / f"conversations.{kind}"
    whole, random = path.read_bytes(), Random(5)  # noqa: S311 -- repeatable, not secret
    refused = 0
    for _ in range(60):
        spoilt = bytearray(whole)
        for place in random.sample(range(len(whole)), 3):
            spoilt[place] = random.randrange(256)
        path.write_bytes(spoilt)
        try:
            back(tmp_path / "out")
        except MspError:
            refused += 1

    assert refused > 20


@pytest.mark.parametrize("kind", ["parquet", "arrow"])
def test_a_file_of_the_system_that_cannot_be_read_says_so(tmp_path: Path, kind: str) -> None:
    """What the system will not give is the system's to say."""
    to, back = KINDS[kind]
    to(tmp_path / "out", EXAMPLES)
    (tmp_path / "out" / f"risks.{kind}").unlink()
    (tmp_path / "out" / f"risks.{kind}").symlink_to(f"risks.{kind}")

    with pytest.raises(OSError, match="risks"):
        back(tmp_path / "out")


def test_a_file_may_not_stand_for_endless_rows(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A few bytes can say that a value is repeated without end."""
    to, back = KINDS[kind]
    to(tmp_path / "out", EXAMPLES)
    monkeypatch.setattr("msp_core.tables.folder.MOST_ROWS", 10)

    with pytest.raises(TablesError, match="records: it has more than 10 rows"):
        back(tmp_path / "out")


def test_a_parquet_file_tells_what_its_columns_mean(tmp_path: Path) -> None:
    """The descriptions travel with the file, and so does the vocabulary."""
    to_parquet(tmp_path / "out", EXAMPLES)
    schema = pq.read_schema(tmp_path / "out" / "outcomes.parquet")

    assert to_tables([])["outcomes"].schema.field("expressed").metadata.items() <= (
        schema.field("expressed").metadata.items()
    )
    assert pa.types.is_dictionary(schema.field("expressed").type)


def test_a_folder_may_be_read_by_whoever_could_read_one_made_here(tmp_path: Path) -> None:
    """The folder has the mode of any other made beside it."""
    (tmp_path / "usual").mkdir()
    to_csv(tmp_path / "out", EXAMPLES[:1])

    assert (tmp_path / "usual").stat().st_mode == (tmp_path / "out").stat().st_mode


def test_nobody_else_may_look_into_what_is_half_written(tmp_path: Path, kind: str) -> None:
    """Words are not open to all while they are written, whatever the mode of the whole is."""
    to, _ = KINDS[kind]
    modes: list[int] = []

    def looking() -> Iterator[Record]:
        modes.extend(path.stat().st_mode & 0o777 for path in tmp_path.iterdir())
        yield EXAMPLES[0]

    to(tmp_path / "out", looking())

    assert ([0o700], ["out"]) == (modes, [path.name for path in tmp_path.iterdir()])


@pytest.mark.parametrize("kind", ["parquet", "arrow"])
@pytest.mark.parametrize("text", [pa.string(), pa.large_string()])
def test_a_long_text_that_is_repeated_is_held_once(
    tmp_path: Path, kind: str, text: pa.DataType
) -> None:
    """A few bytes can say that it stands in every row: a gigabyte here, if each were held."""
    to, back = KINDS[kind]
    to(tmp_path / "out", [])
    rows = 10_000
    table = to_tables([])["persons"]
    repeated = pa.DictionaryArray.from_arrays(
        pa.array([0] * rows, pa.int32()), pa.array(["zqx" * 33_333], text)
    )
    cells: dict[str, Any] = {name: pa.nulls(rows, text) for name in table.column_names}
    cells |= {"record_number": pa.array(range(1, rows + 1)), "preferred_name": repeated}
    _write(kind, pa.table(cells), tmp_path / "out" / f"persons.{kind}")
    before = pa.total_allocated_bytes()
    tracemalloc.start()
    with pytest.raises(TablesError, match="persons: a row belongs to nothing"):
        back(tmp_path / "out")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 100_000_000
    assert pa.total_allocated_bytes() - before < 100_000_000


def _write(kind: str, table: pa.Table, path: Path) -> None:
    if kind == "parquet":
        # As those write who keep no schema of Arrow in the file.
        pq.write_table(table, path, store_schema=False)
        return
    with pa.ipc.new_file(path, table.schema) as writer:
        writer.write_table(table)
