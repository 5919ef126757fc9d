"""Small invented exports, and mappings for them."""

import csv
import io
from collections.abc import Mapping as Cells
from collections.abc import Sequence
from pathlib import Path

from msp_core import Record
from msp_core.extracts import Extract, Row, Trouble
from msp_core.legacy import Mapped, Mapping, MappingReport, SetAside, mapped

__all__ = ["HEAD", "SMALL", "extract", "made", "row", "written"]

HEAD = """\
mapping = 1
dates = ["dd/mm/yyyy"]
"""

SMALL = (
    HEAD
    + """
yes = ["Y"]
no = ["N"]
blank = ["n/k"]

[rows]
record = ["Ref"]

[items]
"conversations[start]" = "record"
"conversations[end]" = "record"

[[column]]
name = "Ref"
to = "person.id"

[[column]]
name = "Name"
to = "person.preferred_name"

[[column]]
name = "Visit"
to = "conversations[start].held_on"

[[constant]]
to = "conversations[start].stage"
value = "start"

[[constant]]
to = "conversations[start].participants[worker].role"
value = "practitioner"

[[column]]
name = "There"
to = "conversations[start].participants[adult].role"

[[column]]
name = "Asked"
to = "conversations[start].outcomes_asked"

[[column]]
names = ["Wish 1", "Wish 2"]
to = "conversations[start].outcomes[*].statement"

[[column]]
name = "Said by"
to = "conversations[start].outcomes[*].voiced_by"
if_there = true

[[column]]
name = "Review"
to = "conversations[end].held_on"

[[constant]]
to = "conversations[end].stage"
value = "end"

[[column]]
names = ["Met 1", "Met 2"]
to = "conversations[end].reviews[*].achievement"

[[column]]
name = "Judge"
to = "conversations[end].reviews[*].judged_by"
if_there = true

[[link]]
to = "conversations[end].reviews[*].outcome"
item = "conversations[start].outcomes[*]"

[[column]]
name = "Types"
to = "process.abuse_types"
split = ";"

[labels.Achievement]
"Met" = "fully_achieved"

[labels.ParticipantRole]
"Y" = "person"

[leave_out.labels.Achievement]
"Too early" = "nobody has judged it yet"
"""
)
"""A row for each enquiry, or several, with two outcomes a row."""

USUAL = {
    "Ref": "p1",
    "Visit": "02/04/2026",
    "There": "Y",
    "Asked": "asked_expressed",
    "Wish 1": "To stay in my flat",
    "Said by": "The person",
}


def row(number: int = 1, /, *troubles: Trouble, **cells: str | None) -> Row:
    """Give a usual row; ``Wish_1`` stands for ``Wish 1``."""
    named = {name.replace("_", " "): text for name, text in cells.items()}
    return Row(number=number, cells={**USUAL, **named}, troubles=troubles)


def extract(mapping: Mapping, rows: Sequence[Row]) -> Extract:
    """Give an extract with the columns of a mapping; what a row does not say is empty."""
    filled = [
        Row(
            number=each.number,
            cells={name: each.cells.get(name, "") for name in mapping.columns},
            troubles=each.troubles,
        )
        for each in rows
    ]
    return Extract(kind="rows", rows=iter(filled), done=lambda: None, places=())


def made(
    rows: Sequence[Row], toml: str = SMALL
) -> tuple[list[Record], MappingReport, list[SetAside]]:
    """Map rows; give the records, the report, and what was set aside."""
    mapping = Mapping.from_toml(toml)
    aside: list[SetAside] = []
    records: Mapped = mapped(extract(mapping, rows), mapping, keep=aside.append)
    return list(records), records.report, aside


def written(path: Path, columns: Sequence[str], rows: Sequence[Cells[str, str]]) -> Path:
    """Write a CSV file."""
    text = io.StringIO(newline="")
    sheet = csv.DictWriter(text, columns, restval="")
    sheet.writeheader()
    sheet.writerows(rows)
    path.write_bytes(text.getvalue().encode("utf-8-sig"))
    return path
