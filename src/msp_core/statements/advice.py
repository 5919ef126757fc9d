"""What to say of words that are not an outcome, and the one question to ask instead."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

import attrs

from msp_core.statements.files import blocks
from msp_core.statements.kind import StatementKind

__all__ = ["Advice", "advice"]

_RESPONSE_HOME = "Record the words in process.responses"
_CONCLUSION_HOME = "Record the words in process.conclusions"


@attrs.frozen
class Advice:
    """What a finding says, and what it asks for instead."""

    message: str
    instead: str


_RESPONSES = {
    "police": (
        "This tells what the police, a court or the law did or will do.",
        "What would you like to be different for you once this is over?",
    ),
    "staff": (
        "This tells what changes for staff or a service, not in the person's life.",
        "What should be different in your own day because of this?",
    ),
    "told": (
        "This tells who was told or what was said to whom.",
        "What did you hope to know, or to hear, and has it come true for you?",
    ),
    "watch": (
        "This tells how somebody is watched over, not what they want.",
        "What would make you feel safe, and what should that not spoil?",
    ),
    "move": (
        "This tells where somebody is placed or moved, not where they want to be.",
        "Where would you like to live, and with whom?",
    ),
    "process": (
        "This tells a step of the process, not a change in the person's life.",
        "When all of this is done, what would you like to be different?",
    ),
    "care": (
        "This tells the care, treatment or equipment that a service gives.",
        "What would this help make possible that matters to you?",
    ),
    "money": (
        "This tells how money or affairs are looked after, not what the person wants.",
        "What would you like to be able to do, or decide, about your own money?",
    ),
    "": (
        "This tells what a service did, does or plans to do.",
        "What difference would that make to you?",
    ),
}
_CONCLUSION = Advice(
    "This tells what somebody found, decided or closed, not what the person wanted.",
    f'{_CONCLUSION_HOME}, and ask the person: "What did you want to come of this, and did it?"',
)
_MIXED = Advice(
    "This holds the person's outcome and something else in one text.",
    "Keep the person's part as the outcome, and move the marked words to "
    "process.responses or process.conclusions; ask the person: "
    '"Is this what you want, in your own words?"',
)


def advice(kind: StatementKind, words: Iterable[str]) -> Advice:
    """Give the message and the question for words of a kind that is refused.

    Args:
        kind: ``SERVICE_RESPONSE``, ``CONCLUSION`` or ``MIXED``.
        words: The words that decided, and may tell what sort of response it is.
    """
    if kind is StatementKind.CONCLUSION:
        return _CONCLUSION
    if kind is StatementKind.MIXED:
        return _MIXED
    message, question = _RESPONSES[_family(words)]
    return Advice(message, f'{_RESPONSE_HOME}, and ask the person: "{question}"')


def _family(words: Iterable[str]) -> str:
    votes = Counter(_families().get(word, "") for word in words)
    del votes[""]
    ranked = sorted(votes, key=lambda name: (-votes[name], list(_RESPONSES).index(name)))
    return ranked[0] if ranked else ""


@cache
def _families() -> dict[str, str]:
    return {word: name for name, words in blocks("advice.txt") for word in words}
