"""The rules about a run itself: what could be read, and what was read twice."""

from collections.abc import Callable, Iterator

from msp_core.cli.piece import Piece, Trouble
from msp_core.findings import Level
from msp_core.rule import Mark, Rule
from msp_core.sources import OURS

__all__ = ["RUN_RULES"]


def _repeated(piece: Piece) -> Iterator[Mark]:
    if piece.repeated:
        yield Mark()


def _in_trouble(trouble: Trouble) -> Callable[[Piece], Iterator[Mark]]:
    def find(piece: Piece) -> Iterator[Mark]:
        if piece.trouble is trouble:
            yield Mark()

    return find


REPEATED_RECORD = Rule(
    code="REC20",
    name="repeated-record",
    level=Level.QUERY,
    about=Piece,
    title="No record stands twice in one run.",
    message="The same record stands twice in this run.",
    why="A person counted twice tilts every measure drawn from the records.",
    instead="Keep one of the two, or say in both what tells them apart.",
    limits="It sees records that are the same in every field, in whatever order.",
    sources=(OURS,),
    marks=(),
    leaves=(),
    find=_repeated,
)
UNREADABLE_FILE = Rule(
    code="REC21",
    name="unreadable-file",
    level=Level.REJECT,
    about=Piece,
    title="Whatever is to be checked can be read, to its end.",
    message="This could not be read, or not to its end.",
    why="What was not read was not checked.",
    instead="Look whether the file is there, may be opened, and is whole (a .gz must be gzip).",
    limits="It cannot tell why the system refused.",
    sources=(OURS,),
    marks=(),
    leaves=(),
    find=_in_trouble(Trouble.UNREADABLE),
)
TOO_LONG = Rule(
    code="REC22",
    name="too-long-to-read",
    level=Level.REJECT,
    about=Piece,
    title="A record is no longer than 64 MiB.",
    message="This is over 64 MiB, and was not read.",
    why="No record of a person is that long; it is held back to keep memory bounded.",
    instead="Put each record on a line of its own, in a file that ends in .jsonl.",
    limits="It looks at the size only.",
    sources=(OURS,),
    marks=(),
    leaves=(),
    find=_in_trouble(Trouble.TOO_LONG),
)
NO_RECORD = Rule(
    code="REC23",
    name="no-record",
    level=Level.REJECT,
    about=Piece,
    title="Where records are looked for, there is one at least.",
    message="There is no record here.",
    why="An empty extract passes every check, and says nothing about anybody.",
    instead="Look whether the export worked, and whether the files end in .json or .jsonl.",
    limits="In a folder, it looks at names that end in .json, .jsonl, or either with .gz.",
    sources=(OURS,),
    marks=(),
    leaves=(),
    find=_in_trouble(Trouble.EMPTY),
)

RUN_RULES: tuple[Rule[Piece], ...] = (REPEATED_RECORD, UNREADABLE_FILE, TOO_LONG, NO_RECORD)
"""What the command line adds to the catalogue: the rules that need a run to look at."""
