"""Outcomes, and how far they came true."""

from typing import Any

from hypothesis import strategies as st

from msp_core.model import Affirmation, Outcome, Review
from msp_core.model.vocabulary import Voice
from msp_core.statements import StatementKind
from msp_core.testing.strategies.drawing import Drawing, Fixed, checked, plain
from msp_core.testing.strategies.said import accepted_statements, statements
from msp_core.testing.strategies.values import identifiers, texts

__all__ = ["affirmations", "outcomes", "outcomes_after", "reviews"]

_VOICES = tuple(voice for voice in Voice if voice is not Voice.PRACTITIONER)


def affirmations(**fixed: Any) -> st.SearchStrategy[Affirmation]:  # noqa: ANN401 -- any field
    """Draw a confirmation of an outcome's wording with the person.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return plain(Affirmation, fixed)


def outcomes(**fixed: Any) -> st.SearchStrategy[Outcome]:  # noqa: ANN401 -- any field
    """Draw an outcome that revises no other. A service response stands in it if affirmed.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return outcomes_after((), **fixed)


def outcomes_after(earlier: tuple[str, ...], **fixed: Any) -> st.SearchStrategy[Outcome]:  # noqa: ANN401 -- any field
    """Draw an outcome that may revise one of those expressed earlier."""
    return _outcomes(earlier, checked(Outcome, fixed))


def reviews(**fixed: Any) -> st.SearchStrategy[Review]:  # noqa: ANN401 -- any field
    """Draw a review of some outcome.

    Args:
        fixed: Fields to fix, each to a value or to a strategy that draws it.
    """
    return plain(Review, fixed)


@st.composite
def _outcomes(draw: st.DrawFn, earlier: tuple[str, ...], fixed: Fixed) -> Outcome:
    outcome = Drawing(Outcome, draw, fixed)
    affirmed = outcome.field("affirmation", st.none() | affirmations())
    doubted = statements(StatementKind.SERVICE_RESPONSE, StatementKind.MIXED)
    stands = accepted_statements() | doubted if affirmed else accepted_statements()
    outcome.field("statement", stands)
    outcome.field("id", st.none() | identifiers().filter(lambda name: name not in earlier))
    outcome.field("voiced_by", st.sampled_from(_VOICES))
    revisable = st.none() | st.sampled_from(earlier) if earlier else st.none()
    revised = outcome.field("revises", revisable)
    outcome.field("revised_because", st.none() if revised is None else texts())
    return outcome.whole()
