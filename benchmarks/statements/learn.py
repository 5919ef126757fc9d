"""Learn the scorecard's weights: softmax regression, pruned and rounded."""

from collections import Counter
from collections.abc import Sequence

import attrs
import numpy as np
from corpus import Statement
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from msp_core.statements.features import features, spelling
from msp_core.statements.normalise import plain
from msp_core.statements.said import said
from msp_core.statements.scorecard import KINDS
from msp_core.statements.tokens import tokens

C = 0.06
KEPT = 48_000
SEEN = 2
SCALE = 100
COUNTS = {"own": 3.0, "written": 1.5, "practice": 1.5}
"""How many times a statement counts: the field's own standard wordings the most."""

Matrix = NDArray[np.float64]


@attrs.frozen
class Weights:
    """What was learned: a row of five whole numbers for each feature, and for none."""

    names: tuple[str, ...]
    rows: Matrix
    always: Matrix

    def scores(self, seen: Sequence[Counter[str]]) -> Matrix:
        """Give the scores of some statements, as the package would."""
        return (_matrix(seen, self.names) @ self.rows + self.always) / SCALE


def seen_in(text: str) -> Counter[str]:
    """Count the features of a text as the scorecard counts them."""
    read = said(tokens(plain(text)))
    found = Counter({name for name, _, _ in features(read)})
    for word in {item.word for item in read}:
        found.update(spelling(word))
    return found


def learn(
    statements: Sequence[Statement], seen: Sequence[Counter[str]], *, kept: int = KEPT
) -> Weights:
    """Learn weights, keep the features that matter most, and learn those again."""
    often = Counter(name for found in seen for name in found)
    names = tuple(sorted(name for name, times in often.items() if times >= SEEN))
    wanted = np.eye(len(KINDS))[[KINDS.index(one.kind) for one in statements]]
    counts = np.array([COUNTS.get(one.origin, 1.0) for one in statements])
    rows, _ = _fit(_matrix(seen, names), wanted, counts)
    matters = np.abs(rows).max(axis=1) * np.sqrt([often[name] for name in names])
    chosen = np.sort(np.argsort(-matters, kind="stable")[:kept])
    names = tuple(names[place] for place in chosen)
    rows, always = _fit(_matrix(seen, names), wanted, counts)
    return Weights(names, np.rint(rows * SCALE), np.rint(always * SCALE))


def _matrix(seen: Sequence[Counter[str]], names: Sequence[str]) -> csr_matrix:
    place = {name: number for number, name in enumerate(names)}
    ends, columns, values = [0], [], []
    for found in seen:
        for name, times in found.items():
            if name in place:
                columns.append(place[name])
                values.append(float(times))
        ends.append(len(columns))
    return csr_matrix((values, columns, ends), shape=(len(seen), len(names)))


def _fit(x: csr_matrix, wanted: Matrix, counts: Matrix) -> tuple[Matrix, Matrix]:
    size, kinds = x.shape[1], wanted.shape[1]
    turned = x.T.tocsr()

    def loss(flat: Matrix) -> tuple[float, Matrix]:
        rows, always = flat[: size * kinds].reshape(size, kinds), flat[size * kinds :]
        scores = x @ rows + always
        scores -= scores.max(axis=1, keepdims=True)
        odds = np.exp(scores)
        total = odds.sum(axis=1, keepdims=True)
        missed = -(wanted * (scores - np.log(total))).sum(axis=1)
        slope = C * counts[:, None] * (odds / total - wanted)
        grown = np.concatenate([(turned @ slope + rows).ravel(), slope.sum(axis=0)])
        return C * (counts * missed).sum() + 0.5 * (rows * rows).sum(), grown

    start = np.zeros(size * kinds + kinds)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 120})
    rows, always = found.x[: size * kinds].reshape(size, kinds), found.x[size * kinds :]
    return rows - rows.mean(axis=1, keepdims=True), always - always.mean()
