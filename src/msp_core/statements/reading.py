"""A judged text: what the rules of this room look at."""

from enum import StrEnum

import attrs

from msp_core.findings import Span
from msp_core.statements.classification import Segment
from msp_core.statements.kind import StatementKind

__all__ = ["Doubt", "Reading"]


class Doubt(StrEnum):
    """Why a text is unclear.

    Attributes:
        NONE_EXPRESSED: It says that the person was asked, and voiced no outcome.
        MEANS: It asks for a product of care or process, and not what for.
        PROFESSIONAL: It may be the aim of somebody other than the person.
        UNSAID: What it means, or whose it is, has to be asked.
    """

    NONE_EXPRESSED = "none_expressed"
    MEANS = "means"
    PROFESSIONAL = "professional"
    UNSAID = "unsaid"


def _hushed(text: str) -> str:
    return f"<{len(text)} characters>"


@attrs.frozen(kw_only=True)
class Reading:
    """A text, and what was read in it.

    Attributes:
        text: The text as it was given.
        kind: What it is.
        span: The words that decided, as offsets into ``text``, or None.
        segments: Its parts, in order.
        words: The plain words inside ``span``.
        doubt: Why it is unclear, where it is.
    """

    text: str = attrs.field(repr=_hushed)
    kind: StatementKind
    span: Span | None
    segments: tuple[Segment, ...]
    words: tuple[str, ...] = attrs.field(repr=False)
    doubt: Doubt | None = None
