"""Learn the scorecard's weights: softmax regression, stopped early, pruned and rounded."""

from collections import Counter
from collections.abc import Sequence

import attrs
import numpy as np
from corpus import Statement
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from msp_core.statements.features import features, spelling
from msp_core.statements.normalise import plain
from msp_core.statements.said import heard, said
from msp_core.statements.scorecard import KINDS, Scorecard, packed
from msp_core.statements.tokens import tokens

ORDERS, ROUNDS, AT_ONCE, RATE, WARMING = 3, 6, 512, 0.01, 0.15
SLOW, SPREAD = 0.9, 0.999
KEPT = 96_000
SEEN = 3
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
        return (matrix(seen, self.names) @ self.rows + self.always) / SCALE

    def card(self) -> Scorecard:
        """Give the scorecard that these weights make."""
        rows = np.vstack([self.always, self.rows]).astype(int).tolist()
        return Scorecard(dict(zip(("always", *self.names), map(packed, rows), strict=True)))


def seen_in(text: str) -> Counter[str]:
    """Count the features of a text as the scorecard counts them."""
    read = said(heard(tokens(plain(text))))
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
    rows, _ = _fit(matrix(seen, names), wanted, counts)
    matters = np.abs(rows).max(axis=1) * np.sqrt([often[name] for name in names])
    chosen = np.sort(np.argsort(-matters, kind="stable")[:kept])
    names = tuple(names[place] for place in chosen)
    rows, always = _fit(matrix(seen, names), wanted, counts)
    return Weights(names, np.rint(rows * SCALE), np.rint(always * SCALE))


def matrix(seen: Sequence[Counter[str]], names: Sequence[str]) -> csr_matrix:
    """Give how often each of some names is seen in each statement."""
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
    """Learn in several orders, and give the mean: what hangs on one order is chance."""
    weights = np.mean([_fit_in(order, x, wanted, counts) for order in range(ORDERS)], axis=0)
    weights -= weights.mean(axis=1, keepdims=True)
    return weights[:-1], weights[-1]


def _fit_in(seed: int, x: csr_matrix, wanted: Matrix, counts: Matrix) -> Matrix:
    """Learn by Adam, a few rounds only: stopping early is what keeps weights modest.

    It learns rare features better than a fit to the end with a squared penalty does.
    """
    weights = np.zeros((x.shape[1] + 1, wanted.shape[1]))
    slow, spread = np.zeros_like(weights), np.zeros_like(weights)
    order, steps = np.random.default_rng(seed), ROUNDS * -(-x.shape[0] // AT_ONCE)
    step = 0
    for _ in range(ROUNDS):
        shuffled = order.permutation(x.shape[0])
        for start in range(0, len(shuffled), AT_ONCE):
            rows = shuffled[start : start + AT_ONCE]
            slope = _slope(x[rows], weights, wanted[rows], counts[rows])
            step += 1
            slow += (1 - SLOW) * (slope - slow)
            spread += (1 - SPREAD) * (slope**2 - spread)
            straight = slow / (1 - SLOW**step)
            size = np.sqrt(spread / (1 - SPREAD**step)) + 1e-8
            weights -= _rate(step / steps) * straight / size
    return weights


def _slope(x: csr_matrix, weights: Matrix, wanted: Matrix, counts: Matrix) -> Matrix:
    scores = x @ weights[:-1] + weights[-1]
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    missed = (odds / odds.sum(axis=1, keepdims=True) - wanted) * (counts / counts.sum())[:, None]
    return np.vstack([x.T @ missed, missed.sum(axis=0)])


def _rate(done: float) -> float:
    """Warm up over the first part, then cool down to nothing."""
    turn = done / WARMING if done < WARMING else 1 - (done - WARMING) / (1 - WARMING)
    return RATE * (1 - np.cos(np.pi * turn)) / 2
