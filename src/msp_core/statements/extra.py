"""A council's own phrases, both ways, each with examples that prove it.

A phrase decides a text in which it stands, before our own scorecard is asked. A small
TOML file holds them::

    [[phrase]]
    words = "silver call"
    kind = "service_response"
    examples = ["Silver call made Tuesday"]
"""

import tomllib
from collections.abc import Iterable, Sequence
from typing import cast

import attrs

from msp_core.findings import Span
from msp_core.statements.classification import Segment
from msp_core.statements.kind import StatementKind
from msp_core.statements.normalise import Plain, plain
from msp_core.statements.reading import Doubt, Reading
from msp_core.statements.tokens import STOPS, Token, tokens

__all__ = ["Phrase", "heard", "phrases_from_toml"]

_FIELDS = frozenset({"words", "kind", "examples"})


def _key(text: object) -> str:
    """Give the words of a text in one line, each with a space on both sides."""
    if not isinstance(text, str):
        msg = "words and examples must be text"
        raise TypeError(msg)
    return "".join([f" {token.word}" for token in _heard_tokens(plain(text))]) + " "


def _heard_tokens(copy: Plain) -> list[Token]:
    return [token for token in tokens(copy) if token.word not in STOPS]


def _examples(given: Iterable[str]) -> tuple[str, ...]:
    if isinstance(given, str):
        msg = "examples must be a list of statements, not one text"
        raise TypeError(msg)
    return tuple(given)


@attrs.frozen(kw_only=True)
class Phrase:
    """Some words, and what a text is that holds them.

    Attributes:
        words: The words, in whatever capitals and punctuation.
        kind: What a text with these words is; not ``MIXED``.
        examples: Invented statements that hold the words, at least one.
        key: The words as they are looked for.

    Raises:
        TypeError: If the words or an example are not text.
        ValueError: If there are no words, no example, or an example does not hold the
            words.
    """

    words: str
    kind: StatementKind = attrs.field(converter=StatementKind)
    examples: tuple[str, ...] = attrs.field(converter=_examples)
    key: str = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a phrase that its own examples do not prove."""
        object.__setattr__(self, "key", _key(self.words))
        if not self.key.strip():
            msg = "a phrase needs at least one word"
        elif self.kind is StatementKind.MIXED:
            msg = "a phrase cannot be mixed: it is one thing or another"
        elif not self.examples:
            msg = "a phrase needs at least one example"
        elif not all(self.key in _key(example) for example in self.examples):
            msg = "each example must hold the words of its phrase"
        else:
            return
        raise ValueError(msg)


def phrases_from_toml(text: str) -> tuple[Phrase, ...]:
    """Read phrases from the text of a TOML file.

    Raises:
        ValueError: If the text is not TOML, or a phrase in it is wrong; it says which.
    """
    data: dict[str, object] = tomllib.loads(text.removeprefix("\ufeff"))
    entries = data.pop("phrase", None)
    if data or not isinstance(entries, list):
        msg = "the file must hold [[phrase]] tables, and nothing else"
        raise ValueError(msg)
    found = cast("list[object]", entries)
    return tuple(_phrase(number, entry) for number, entry in enumerate(found, 1))


def _phrase(number: int, entry: object) -> Phrase:
    fields = cast("dict[str, object]", entry) if isinstance(entry, dict) else {}
    words, examples = fields.get("words"), _texts(fields.get("examples"))
    if fields.keys() != _FIELDS or not isinstance(words, str) or examples is None:
        msg = f"phrase {number} must have words, kind and a list of examples, all text"
        raise ValueError(msg)
    try:
        kind = StatementKind(str(fields["kind"]))
        return Phrase(words=words, kind=kind, examples=examples)
    except ValueError as error:
        msg = f"phrase {number}: {error}"
        raise ValueError(msg) from error


def _texts(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list):
        return None
    found = cast("list[object]", value)
    texts = tuple(text for text in found if isinstance(text, str))
    return texts if len(texts) == len(found) else None


def heard(extra: Sequence[Phrase], text: str) -> Reading | None:
    """Read a text by the first of these phrases that stands in it, if one does."""
    if not extra:
        return None
    copy = plain(text)
    found = _heard_tokens(copy)
    said = "".join([f" {token.word}" for token in found]) + " "
    for phrase in extra:
        at = said.find(phrase.key)
        if at >= 0:
            first = said.count(" ", 0, at)
            last = first + phrase.key.count(" ") - 2
            return _reading(
                phrase, text, Span(copy.start(found[first].start), copy.end(found[last].end))
            )
    return None


def _reading(phrase: Phrase, text: str, span: Span) -> Reading:
    return Reading(
        text=text,
        kind=phrase.kind,
        span=None if phrase.kind is StatementKind.OUTCOME else span,
        segments=(Segment(span.start, span.end, phrase.kind),),
        words=tuple(phrase.key.split()),
        doubt=Doubt.UNSAID if phrase.kind is StatementKind.UNCLEAR else None,
    )
