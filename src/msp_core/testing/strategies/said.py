"""Statements, of every kind that reading tells apart."""

from hypothesis import strategies as st

from msp_core.statements import StatementKind, classify_statement
from msp_core.testing.strategies.values import texts

__all__ = ["accepted_statements", "refused_statements", "statements"]

_OPENINGS = ("I want to ", "To ", "I'd like to ", "I would really like to ")
_WISHES = (
    "feel safe at home",
    "see my sister more often",
    "stay in my own flat",
    "sleep at night",
    "decide for myself who comes in",
    "go back to the Tuesday club",
    "know that it will not happen to anybody else",
    "have my own money to spend",
)
_RESPONSES = (
    "Increased monitoring by the home",
    "Referral made to the police",
    "Care plan reviewed",
    "Safeguarding plan put in place",
    "Staff to receive refresher training",
)
_CONCLUSIONS = (
    "Allegation substantiated",
    "Risk reduced",
    "Case closed",
    "No further action",
    "Threshold not met",
)
_ACCEPTED = (StatementKind.OUTCOME, StatementKind.UNCLEAR)


def accepted_statements() -> st.SearchStrategy[str]:
    """Draw a statement that an ``Outcome`` can hold: a wish, or one that is unclear."""
    return statements(*_ACCEPTED)


def refused_statements() -> st.SearchStrategy[str]:
    """Draw a statement for which ``Outcome`` raises ``NotAnOutcomeError``."""
    return statements(*(kind for kind in StatementKind if kind not in _ACCEPTED))


def statements(*kinds: StatementKind) -> st.SearchStrategy[str]:
    """Draw a statement that ``classify_statement`` reads as one of these kinds.

    Args:
        kinds: The kinds; all of them if none is given.
    """
    return st.one_of(*(_OF_KIND[kind] for kind in kinds or StatementKind))


def _joined(*parts: st.SearchStrategy[str], by: str) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map(by.join)


def _read_as(kind: StatementKind, drawn: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    # The judge of statements learns, and what it reads in ours must stay what we promise.
    return drawn.filter(lambda text: classify_statement(text).kind is kind)


_wishes = _joined(st.sampled_from(_OPENINGS), st.sampled_from(_WISHES), by="")
_responses = st.sampled_from(_RESPONSES)
_conclusions = st.sampled_from(_CONCLUSIONS)
_OF_KIND = {
    kind: _read_as(kind, drawn)
    for kind, drawn in {
        StatementKind.OUTCOME: _wishes,
        StatementKind.SERVICE_RESPONSE: _responses,
        StatementKind.CONCLUSION: _conclusions,
        StatementKind.MIXED: _joined(_wishes, _responses | _conclusions, by=". "),
        StatementKind.UNCLEAR: texts(),
    }.items()
}

# Reading loads what it needs when it is first asked to. Asked here, and not while a test
# draws: Hypothesis counts the time that a draw takes, and complains of it.
classify_statement("")
