"""How much there is to read."""

import gzip
from pathlib import Path

from msp_core.cli.sizes import size_of


def test_the_size_is_that_of_what_will_be_read(tmp_path: Path) -> None:
    """Of a folder, only what ends like records counts."""
    (tmp_path / "a.jsonl").write_bytes(b"12345")
    (tmp_path / "notes.txt").write_bytes(b"1234567")

    assert 5 == size_of([str(tmp_path)])
    assert 12 == size_of([str(tmp_path / "a.jsonl"), str(tmp_path / "notes.txt")])


def test_the_size_of_what_is_packed_or_gone_is_not_known(tmp_path: Path) -> None:
    """Nobody is told a time that is a guess."""
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b"1"))

    assert size_of([str(tmp_path)]) is None
    assert size_of([str(tmp_path / "gone.jsonl")]) is None
