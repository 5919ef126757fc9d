"""Suggest which of the themes of safeguarding an outcome speaks of.

The themes are those of the boards (``domain.md`` 5.1). A suggestion is never more than
that: what an outcome is about is for the person to say.
"""

from functools import cache

from msp_core.statements.files import lines
from msp_core.statements.items import Item
from msp_core.statements.lexicon import stem
from msp_core.statements.normalise import plain
from msp_core.statements.said import said
from msp_core.statements.tokens import STOPS, tokens
from msp_core.statements.verdict import read

__all__ = ["THEMES", "suggest_themes"]

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


def suggest_themes(text: str) -> tuple[str, ...]:
    """Suggest the themes that an accepted text speaks of, in the order of ``THEMES``.

    Args:
        text: A statement of what the person wants.

    Returns:
        Wire values of themes; none for a text that is refused, or that names none.
    """
    if not read(text).kind.accepted:
        return ()
    held = _cues(said(tokens(plain(text)))[:_MOST_ITEMS])
    return tuple(theme for theme in THEMES if _speaks_of(theme, held))


def _speaks_of(theme: str, held: set[str]) -> bool:
    return any(cue <= held for cue in _themes()[theme])


def _cues(read_items: list[Item]) -> set[str]:
    held: set[str] = set()
    for item in read_items:
        if item.word not in STOPS:
            held.update((item.word, stem(item.word), f"[{item.tag.partition('~')[0]}]"))
            held.update(map(stem, item.word.split("_")))
    return held


@cache
def _themes() -> dict[str, tuple[frozenset[str], ...]]:
    """Read each theme's cues: sets of words, all of which must stand in the text."""
    cues: dict[str, list[frozenset[str]]] = {theme: [] for theme in THEMES}
    for line in lines("themes.txt"):
        theme, _, words = line.partition(":")
        for cue in words.split(","):
            cues[theme].append(frozenset(_part(word) for word in cue.split()))
    return {theme: tuple(found) for theme, found in cues.items()}


def _part(word: str) -> str:
    return word if word.startswith("[") else stem(word)
