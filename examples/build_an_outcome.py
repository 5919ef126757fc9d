"""Build an outcome from what somebody typed, and say kindly why it was refused.

This is what a form does when a practitioner leaves its "desired outcome" box. Run it as
it stands, or with your own words:

    python examples/build_an_outcome.py "I want to see my grandchildren again"
"""

import sys
from collections.abc import Iterator, Sequence

from msp_core import Classification, NotAnOutcomeError, Outcome, StatementKind, Voice

TYPED = (
    "I want to feel safe in my own kitchen",
    "Increased monitoring by the home",
    "Allegation substantiated",
    "I want to feel safe in my room. Staff to be retrained and a referral made to the CQC.",
)


def main(typed: Sequence[str]) -> None:
    """Say of each text whether it is an outcome, and what to do if it is not."""
    for text in typed or TYPED:
        print(f"You typed: {text}")
        print(*answer(text), sep="\n", end="\n\n")


def answer(text: str) -> Iterator[str]:
    """Give what the form says about one text, line by line."""
    try:
        outcome = Outcome(text, voiced_by=Voice.PERSON)
    except NotAnOutcomeError as error:
        yield from refusal(text, error.classification)
    except ValueError:
        yield "  Nothing is written here yet."
    else:
        yield f"  Saved, as said by the {outcome.voiced_by}."


def refusal(text: str, classification: Classification) -> Iterator[str]:
    """Give why a text is refused, what to ask instead, and what of it could stand."""
    yield "  Not saved as an outcome yet. Nothing you typed is lost."
    for finding in classification.findings:
        yield f"  Why: {finding.message}"
        yield f"  Instead: {finding.instead}"
    for segment in classification.segments:
        if segment.kind is StatementKind.OUTCOME:
            yield f"  Use this part? {text[segment.start : segment.end]}"


if __name__ == "__main__":
    main(sys.argv[1:])
