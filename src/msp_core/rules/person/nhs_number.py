"""An NHS number is one that can have been issued."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Person
from msp_core.model.nhs_number import has_check_digit, is_repdigit
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import NHS_DATA_DICTIONARY_NHS_NUMBER

__all__ = ["NHS_NUMBER"]

_REPDIGIT = "This number is one digit ten times over, which an NHS number hardly is."


def nhs_number(person: Person) -> Iterator[Mark]:
    """Mark an NHS number that cannot be one, or hardly is."""
    number = person.nhs_number
    if number is None:
        return
    if not has_check_digit(number):
        yield Mark(path="/nhs_number")
    elif is_repdigit(number):
        yield Mark(path="/nhs_number", level=Level.QUERY, message=_REPDIGIT)


NHS_NUMBER = Rule(
    code="PER01",
    name="nhs-number",
    level=Level.REJECT,
    about=Person,
    title="An NHS number ends in its check digit.",
    message="The last digit of this NHS number does not agree with the others.",
    why=("A number with a slip of the pen may be another person's, and their records would meet."),
    instead=(
        "Check the number against the person's own papers or the national service, or leave it out."
    ),
    limits=(
        "A number with the right check digit may still be somebody else's. One digit ten "
        "times over passes the sum, and is asked about."
    ),
    sources=(NHS_DATA_DICTIONARY_NHS_NUMBER,),
    marks=(
        Marked(
            given='{"id": "p1", "nhs_number": "9990000019"}',
            marks="/nhs_number",
            because="the last digit should be 8",
        ),
        Marked(
            given='{"id": "p1", "nhs_number": "9999999999"}',
            marks="/nhs_number",
            because="only asked: it passes the sum, and is nobody's",
        ),
    ),
    leaves=(
        NearMiss(given='{"id": "p1", "nhs_number": "9990000018"}', because="the right check digit"),
        NearMiss(given='{"id": "p1"}', because="none recorded"),
    ),
    find=nhs_number,
)
