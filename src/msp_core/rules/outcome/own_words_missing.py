"""An outcome keeps the person's own words, or says why there are none."""

import re
from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Outcome
from msp_core.model.vocabulary import Voice
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.rules.outcome.first_person import is_first_person
from msp_core.sources import CARE_ACT_S1, SOUTH_YORKSHIRE

__all__ = ["OWN_WORDS_MISSING"]

_TOLD_BY_OTHERS = {Voice.REPRESENTATIVE, Voice.OTHER}
_LIKE_A_REPORT = re.compile(
    r"\s*(?:he|she|they|(?:mr|mrs|ms|miss|mx|dr)\.? ?\S{1,40})\s"
    r"(?:wants?|wanted|wish(?:es|ed)?|hope[sd]?|asks|asked|would like)\b",
    re.IGNORECASE,
)


def own_words_missing(outcome: Outcome) -> Iterator[Mark]:
    """Mark a statement that others put in their words, with none of the person's own."""
    if outcome.own_words is not None or outcome.no_own_words is not None:
        return
    if not is_first_person(outcome.statement) and _is_retold(outcome):
        yield Mark(path="/statement")


def _is_retold(outcome: Outcome) -> bool:
    if outcome.voiced_by is Voice.PERSON:
        return _LIKE_A_REPORT.match(outcome.statement) is not None
    return outcome.voiced_by in _TOLD_BY_OTHERS


OWN_WORDS_MISSING = Rule(
    code="OUT13",
    name="own-words-missing",
    level=Level.QUERY,
    about=Outcome,
    title="An outcome keeps the person's own words, or says why there are none.",
    message="It is not said how the person put this, or why there are no words of their own.",
    why=(
        "A wish put in other words drifts towards what services can offer. The person's own "
        "words, or how they showed it, keep it theirs."
    ),
    instead=(
        "Record what the person said or showed in own_words, or why there is nothing in "
        'no_own_words. Ask: "How would you put it?"'
    ),
    limits=(
        'It takes "I", "my" or "we" for somebody\'s own words, even where a representative '
        "says them of themselves, and believes that a person's wish is in their words unless "
        "it opens like a report."
    ),
    sources=(
        SOUTH_YORKSHIRE,
        CARE_ACT_S1,
    ),
    marks=(
        Marked(
            given='{"statement": "To see her sister again", "voiced_by": "representative"}',
            marks="/statement",
        ),
        Marked(
            given=(
                '{"statement": "Mrs Green wishes to remain living with her brother", '
                '"voiced_by": "person"}'
            ),
            marks="/statement",
            because="told about the person, not by them",
        ),
        Marked(
            given='{"statement": "To be left in peace", "voiced_by": "other"}', marks="/statement"
        ),
    ),
    leaves=(
        NearMiss(
            given=('{"statement": "I want to feel safe in my own kitchen", "voiced_by": "person"}'),
            because="the person's own words",
        ),
        NearMiss(
            given=(
                '{"statement": "To see her sister again", "voiced_by": "representative", '
                '"own_words": "See Jean"}'
            ),
            because="the words are kept beside it",
        ),
        NearMiss(
            given=(
                '{"statement": "To see her sister again", "voiced_by": "representative", '
                '"no_own_words": "unable"}'
            ),
            because="why there are none is said",
        ),
        NearMiss(
            given='{"statement": "To feel safe at home", "voiced_by": "person"}',
            because="short, and the person said it",
        ),
    ),
    find=own_words_missing,
)
