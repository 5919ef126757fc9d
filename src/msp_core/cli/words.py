"""The words that a finding marks, for whoever asked to see them."""

import json
from typing import cast

from msp_core.findings import Finding, Span

__all__ = ["marked_words", "within"]


def marked_words(data: bytes, finding: Finding) -> str | None:
    """Look up the words at a finding's place.

    Returns:
        The marked words, or the whole text there where no words are marked; None where
        there is no text at that place.
    """
    try:
        there: object = json.loads(data)
        for step in finding.path.split("/")[1:]:
            there = _inside(there, step.replace("~1", "/").replace("~0", "~"))
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    return within(there, finding.span) if isinstance(there, str) else None


def within(text: str, span: Span | None) -> str:
    """The words at a span of a text; all of it where there is no span."""
    return text[span.start : span.end] if span else text


def _inside(there: object, step: str) -> object:
    if isinstance(there, list):
        return cast("list[object]", there)[int(step)]
    return cast("dict[str, object]", there)[step]
