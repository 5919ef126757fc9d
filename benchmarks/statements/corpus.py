"""Read the labelled statements that the judge is trained and scored on."""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

from msp_core.statements import StatementKind

DATA = Path(__file__).with_name("data")
FOLDS = 5


@attrs.frozen(kw_only=True)
class Statement:
    """One labelled statement.

    Attributes:
        text: The statement.
        kind: The label that it was given.
        firm: Whether all readers agreed on the label.
        group: What must stay in one fold: a minimal pair, or the statement itself.
        origin: ``written`` or ``practice`` for statements that are scored.
        register: How it is told, as far as its writer said.
        themes: What an outcome speaks of, by the one who wrote it.
    """

    text: str
    kind: StatementKind
    firm: bool = True
    group: str
    origin: str
    register: str = ""
    themes: frozenset[str] = frozenset()

    @property
    def fold(self) -> int:
        """The fold that the statement is kept back in: the same in every run."""
        return int(hashlib.sha256(self.group.encode()).hexdigest(), 16) % FOLDS


def trained_on() -> tuple[Statement, ...]:
    """Give the statements that were written for training, none of them twice."""
    held = {_bare(statement.text) for statement in (*scored(), *held_out())}
    found: dict[str, Statement] = {}
    for name in ("own.jsonl", "training.jsonl", "more.jsonl"):
        for row in _rows(DATA / name):
            bare = _bare(row["text"])
            if bare not in held:
                found.setdefault(bare, _trained(row))
    return tuple(found.values())


def scored(path: Path = DATA / "statements.jsonl") -> tuple[Statement, ...]:
    """Give the statements that readers agreed on or differed over; none if no file."""
    return tuple(map(_scored, _rows(path))) if path.exists() else ()


def held_out() -> tuple[Statement, ...]:
    """Give the statements that nothing is ever taught on, nor tuned by."""
    return tuple(map(_held_out, _rows(DATA / "held_out.jsonl")))


def _trained(row: dict[str, str]) -> Statement:
    return Statement(
        text=row["text"],
        kind=StatementKind(row["label"]),
        group=row["text"],
        origin=row["part"],
    )


def _scored(row: dict[str, str]) -> Statement:
    return Statement(
        text=row["text"],
        kind=StatementKind(row["label"]),
        firm=not row["doubtful"],
        group=row.get("pair") or row["id"],
        origin=row["origin"],
        register=row["kind"],
    )


def _held_out(row: dict[str, Any]) -> Statement:
    return Statement(
        text=row["text"],
        kind=StatementKind(row["label"]),
        group=row["id"],
        origin="held out",
        register=row["register"],
        themes=frozenset(row["themes"]),
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()
