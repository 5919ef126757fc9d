"""Suggest which of the themes of safeguarding an outcome speaks of.

The themes are those of the boards (``domain.md`` 5.1). A suggestion is never more than
that: what an outcome is about is for the person to say. What each word counts for is a
plain data file, made by ``benchmarks/statements/train_themes.py`` from outcomes whose
themes were ticked by hand.
"""

from collections import Counter
from functools import cache
from itertools import pairwise

from msp_core.statements.files import lines
from msp_core.statements.items import Item
from msp_core.statements.lexicon import stem
from msp_core.statements.normalise import plain
from msp_core.statements.said import heard, said
from msp_core.statements.tokens import STOPS, tokens
from msp_core.statements.verdict import read

__all__ = ["THEMES", "cues", "suggest_themes"]

THEMES = (
    "be_and_feel_safer", "maintain_relationship", "no_contact_with_source",
    "new_friends", "help_to_recover", "access_to_justice", "apology",
    "know_action_taken", "not_happen_to_others", "maintain_control",
    "involved_in_decisions",
    "exercised_choice", "protect_self_in_future", "know_where_to_get_help",
    "be_informed", "change_care_or_support", "restitution",
)  # fmt: skip
"""The themes that may be suggested, as their values on the wire. ``other`` never is."""

_MOST_ITEMS = 400
_ALWAYS = "(always)"
# Hundredths of log odds: a suggestion may be wrong more often than a verdict may.
_LIKELY = -50


def suggest_themes(text: str) -> tuple[str, ...]:
    """Suggest the themes that an accepted text speaks of, in the order of ``THEMES``.

    Args:
        text: A statement of what the person wants.

    Returns:
        Wire values of themes; none for a text that is refused, or that names none.
    """
    if not read(text).kind.accepted:
        return ()
    counted: Counter[str] = Counter()
    for cue in (_ALWAYS, *cues(said(heard(tokens(plain(text)))))):
        counted.update(_weights().get(cue, {}))
    return tuple(theme for theme in THEMES if counted[theme] > _LIKELY)


def cues(read_items: list[Item]) -> set[str]:
    """Give what may tell a theme: words and stems, alone and beside each other, and classes."""
    items = [item for item in read_items[:_MOST_ITEMS] if item.word not in STOPS]
    stems = [stem(part) for item in items for part in item.word.split("_")]
    found = {item.word for item in items} | set(stems)
    found.update(f"[{item.tag.partition('~')[0]}]" for item in items)
    found.update(f"{one} {two}" for one, two in pairwise(stems))
    found.update(f"{one} .. {two}" for one, two in zip(stems, stems[2:], strict=False))
    return found


@cache
def _weights() -> dict[str, dict[str, int]]:
    """Read what each cue counts for, once."""
    return {
        cue: {theme: int(weight) for theme, weight in map(str.split, parts.split(","))}
        for cue, _, parts in (line.partition("\t") for line in lines("themes.txt"))
    }
