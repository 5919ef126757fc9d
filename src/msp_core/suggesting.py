"""Suggesting which of the outcomes people often want a statement speaks of."""

from msp_core import statements
from msp_core.model.vocabulary import OutcomeTheme

__all__ = ["suggest_themes"]


def suggest_themes(text: str) -> tuple[OutcomeTheme, ...]:
    """Suggest the themes of an outcome. Never more than a suggestion.

    Args:
        text: A statement; one that is no outcome has no themes.
    """
    return tuple(map(OutcomeTheme, statements.suggest_themes(text)))
