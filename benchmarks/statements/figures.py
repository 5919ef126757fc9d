"""Count, and tell counts as tables in Markdown."""

import math
from collections.abc import Callable, Mapping, Sequence

from corpus import Statement

from msp_core.statements import StatementKind

RESPONSES = frozenset({StatementKind.SERVICE_RESPONSE, StatementKind.CONCLUSION})
CONFIDENT = 1.96

Interval = tuple[float, float, float]
Which = Callable[[Statement], bool]


def wish(one: Statement) -> bool:
    """Say whether it is the person's outcome, which may not be refused."""
    return one.kind is StatementKind.OUTCOME


def response(one: Statement) -> bool:
    """Say whether it is a response or a conclusion, which is to be caught."""
    return one.kind in RESPONSES


COLUMNS: dict[str, Which] = {
    "false refusal": wish,
    "caught": response,
    "caught, practice": lambda one: response(one) and one.origin == "practice",
    "mixed refused": lambda one: one.kind is StatementKind.MIXED,
    "unclear refused": lambda one: one.kind is StatementKind.UNCLEAR,
}


def counted(statements: Sequence[Statement], hits: Sequence[bool], which: Which) -> tuple[int, int]:
    """Count the hits among the firm statements of one sort, and those statements."""
    found = [hit for one, hit in zip(statements, hits, strict=True) if one.firm and which(one)]
    return sum(found), len(found)


def interval(hits: int, size: int) -> Interval:
    """Give a share and its Wilson interval at 95 %."""
    if not size:
        return 0.0, 0.0, 0.0
    share, square = hits / size, CONFIDENT**2
    middle = (share + square / (2 * size)) / (1 + square / size)
    reach = CONFIDENT * math.sqrt(share * (1 - share) / size + square / (4 * size * size))
    reach /= 1 + square / size
    return share, max(0.0, middle - reach), min(1.0, middle + reach)


def cell(hits: int, size: int) -> str:
    """Tell a share with its interval and its numbers."""
    share, low, high = interval(hits, size)
    return f"{share:.1%} ({low:.1%}-{high:.1%}; {hits}/{size})"


def table(statements: Sequence[Statement], refused: Mapping[str, Sequence[bool]]) -> str:
    """Tell what each tool refuses, of each sort that there is."""
    columns = {name: which for name, which in COLUMNS.items() if any(map(which, statements))}
    lines = [f"| | {' | '.join(columns)} |", "| --- " * (len(columns) + 1) + "|"]
    for name, said in refused.items():
        cells = [cell(*counted(statements, said, which)) for which in columns.values()]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def by_register(
    statements: Sequence[Statement], hits: Sequence[bool], which: Which, told: str
) -> str:
    """Tell the share of one sort that is refused, by how it is told."""
    lines = [f"| register | {told} |", "| --- | --- |"]
    for register in dict.fromkeys(one.register for one in statements if which(one)):
        count = counted(
            statements, hits, lambda one, it=register: which(one) and one.register == it
        )
        lines.append(f"| {register.replace('_', ' ')} | {cell(*count)} |")
    return "\n".join(lines) + "\n"
