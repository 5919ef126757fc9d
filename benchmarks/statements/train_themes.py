"""Make the weights that suggest themes: ``python benchmarks/statements/train_themes.py``.

One plain logistic regression for each theme, on outcomes whose themes were ticked by
hand. The same statements give the same file. It needs numpy and scipy.
"""

import json
from collections import Counter
from pathlib import Path

import numpy as np
from corpus import DATA
from learn import Matrix, matrix
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

import msp_core.statements as shipped
from msp_core.statements import THEMES
from msp_core.statements.normalise import plain
from msp_core.statements.said import heard, said
from msp_core.statements.themes import cues
from msp_core.statements.tokens import tokens

C, KEPT, SEEN, SCALE, LEAST = 0.5, 6_000, 2, 100, 20
TO = Path(shipped.__file__).parent / "data" / "themes.txt"
HEAD = """\
# What a word, its stem or its class counts for, in hundredths, towards each theme.
# Learned from outcomes with ticked themes by benchmarks/statements/train_themes.py; never
# edited. "(always)" counts for every statement; themes.py says how high a sum must be.
"""


def main() -> None:
    """Learn from all that there is, and write the file."""
    rows = [json.loads(line) for line in (DATA / "themes.jsonl").open(encoding="utf-8")]
    names, weights = learn([row["text"] for row in rows], [row["themes"] for row in rows])
    TO.write_text(told(names, weights), encoding="utf-8")
    print(f"{len(rows)} outcomes, {len(names)} cues: {TO}")


def learn(texts: list[str], themes: list[list[str]]) -> tuple[list[str], Matrix]:
    """Learn what each cue counts for, keep those that matter most, and learn those again."""
    seen = [Counter(cues(said(heard(tokens(plain(text)))))) for text in texts]
    often = Counter(cue for found in seen for cue in found)
    wanted = np.array([[theme in found for theme in THEMES] for found in themes], dtype=float)
    names = sorted(cue for cue, times in often.items() if times >= SEEN)
    weights = _fit(matrix(seen, names), wanted)
    matters = np.abs(weights[:-1]).max(axis=1)
    names = [names[place] for place in np.sort(np.argsort(-matters, kind="stable")[:KEPT])]
    return ["(always)", *names], np.roll(_fit(matrix(seen, names), wanted), 1, axis=0)


def _fit(x: csr_matrix, wanted: Matrix) -> Matrix:
    return np.stack([_fit_one(x, column) for column in wanted.T], axis=1)


def _fit_one(x: csr_matrix, wanted: Matrix) -> Matrix:
    signs, turned = 2 * wanted - 1, x.T.tocsr()

    def loss(flat: Matrix) -> tuple[float, Matrix]:
        lead = signs * (x @ flat[:-1] + flat[-1])
        slope = -C * signs / (1 + np.exp(lead))
        grown = np.append(turned @ slope + flat[:-1], slope.sum())
        return C * np.logaddexp(0, -lead).sum() + 0.5 * flat[:-1] @ flat[:-1], grown

    return minimize(loss, np.zeros(x.shape[1] + 1), jac=True, method="L-BFGS-B").x


def told(names: list[str], weights: Matrix) -> str:
    """Tell weights as the lines of a file; what says next to nothing is left out."""
    lines = []
    for name, row in zip(names, np.rint(weights * SCALE).astype(int).tolist(), strict=True):
        parts = [
            f"{theme} {part}" for theme, part in zip(THEMES, row, strict=True) if abs(part) >= LEAST
        ]
        if parts:
            lines.append(f"{name}\t{', '.join(parts)}")
    return HEAD + "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
