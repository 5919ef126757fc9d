"""How a run is told: each format takes what was checked, and gives text as it goes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from msp_core.cli.checked import Checked, Tally
from msp_core.cli.formats.as_csv import as_csv
from msp_core.cli.formats.as_github import as_github
from msp_core.cli.formats.as_json import as_json, as_jsonl
from msp_core.cli.formats.as_sarif import as_sarif
from msp_core.cli.formats.as_text import as_text

__all__ = ["FORMATS", "Format"]

Format: TypeAlias = Callable[[Iterable[Checked], Tally], Iterator[str]]

FORMATS: Mapping[str, Format] = {
    "text": as_text,
    "json": as_json,
    "jsonl": as_jsonl,
    "csv": as_csv,
    "github": as_github,
    "sarif": as_sarif,
}
"""Each format by its name on the command line."""
