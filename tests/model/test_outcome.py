"""An outcome says what the person wants, and can hold nothing else."""

import copy
import pickle
import traceback
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import attrs
import pytest

from msp_core.errors import MspError, NotAnOutcomeError
from msp_core.model import Affirmation, Outcome
from msp_core.model.reading import is_read_first, read_first
from msp_core.model.vocabulary import Expression, MissingReason, OutcomeTheme, Voice
from msp_core.statements import StatementKind

AFFIRMED = Affirmation(
    confirmed_by="Her advocate",
    confirmed_on=date(2026, 4, 3),
    reason="She says that these are the words she would use herself.",
)
OUTCOME = Outcome(
    "I want to feel safe in my own kitchen.",
    id="o2",
    voiced_by=Voice.PERSON,
    themes=(OutcomeTheme.BE_AND_FEEL_SAFER,),
    expressed=next(iter(Expression)),
    own_words="I want my kitchen back, love.",
    no_own_words=None,
    revises="o1",
    revised_because="Her son has moved out.",
    affirmation=None,
    extra={"form": {"box": 4}},
)
NOT_OUTCOMES = {
    "Allegation substantiated": StatementKind.CONCLUSION,
    "Increased monitoring": StatementKind.SERVICE_RESPONSE,
    "Increased monitoring by the home": StatementKind.SERVICE_RESPONSE,
    "To feel safe at home; allegation substantiated": StatementKind.MIXED,
}


def test_an_outcome_keeps_what_it_is_given_word_for_word() -> None:
    """A statement is kept verbatim, spaces and all."""
    said = "  I want to feel safe at home,\n\tinnit. "

    assert said == Outcome(said).statement
    assert Voice.PERSON is OUTCOME.voiced_by
    assert {"form": {"box": 4}} == OUTCOME.extra


def test_a_statement_is_all_that_an_outcome_needs() -> None:
    """All else may be missing, and the rules ask for it."""
    outcome = Outcome("To feel safe at home")

    assert Outcome(statement="To feel safe at home") == outcome
    assert outcome.voiced_by is None
    assert () == outcome.themes


def test_only_the_statement_may_stand_without_its_name() -> None:
    """A second positional value is refused."""
    with pytest.raises(TypeError):
        Outcome("To feel safe at home", "o1")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


@pytest.mark.parametrize(("statement", "kind"), NOT_OUTCOMES.items())
def test_what_is_no_outcome_is_refused(statement: str, kind: StatementKind) -> None:
    """A service response, a conclusion or a mix raises, and says which it was."""
    with pytest.raises(NotAnOutcomeError) as caught:
        Outcome(statement)

    assert kind is caught.value.classification.kind
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, MspError)


@pytest.mark.parametrize(
    "statement",
    ["Allegation against Zebedee Quill substantiated", "Increased monitoring by Zebedee Quill"],
)
def test_a_refusal_never_quotes_the_statement(statement: str) -> None:
    """Neither the text, the repr nor the arguments of the error hold the words."""
    with pytest.raises(NotAnOutcomeError) as caught:
        Outcome(statement)
    told = "".join(traceback.format_exception_only(caught.value))

    for shown in (told, repr(caught.value), repr(caught.value.args)):
        assert "Zebedee" not in shown
    assert str(caught.value)


def test_a_refusal_travels_between_processes() -> None:
    """The error can be pickled and copied, and keeps its classification."""
    with pytest.raises(NotAnOutcomeError) as caught:
        Outcome("Allegation substantiated")
    error = caught.value

    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert error.classification == again.classification
        assert str(error) == str(again)


def test_evolving_into_a_conclusion_is_refused() -> None:
    """Nobody can turn an outcome that stood into one that could not."""
    with pytest.raises(NotAnOutcomeError):
        attrs.evolve(OUTCOME, statement="Allegation substantiated")

    assert OUTCOME.statement == "I want to feel safe in my own kitchen."


@pytest.mark.parametrize(
    "statement", ["Increased monitoring", "To feel safe at home; allegation substantiated"]
)
def test_an_affirmation_lifts_a_response_or_a_mix(statement: str) -> None:
    """What somebody confirmed with the person may stand; taken away, it may not."""
    outcome = Outcome(statement, affirmation=AFFIRMED)

    assert statement == outcome.statement
    with pytest.raises(NotAnOutcomeError):
        attrs.evolve(outcome, affirmation=None)


def test_an_affirmation_never_lifts_a_bare_conclusion() -> None:
    """What was found is nobody's wish, whoever confirms it."""
    with pytest.raises(NotAnOutcomeError):
        Outcome("Allegation substantiated", affirmation=AFFIRMED)


@pytest.mark.parametrize("statement", ["Nothing", "xyzzy", "Chce do domu", "Day centre"])
def test_what_is_unclear_may_stand(statement: str) -> None:
    """When in doubt nothing is refused: the rules ask."""
    assert statement == Outcome(statement).statement


@pytest.mark.parametrize("statement", ["", " ", "\n\t ", "a" * 20_001])
def test_a_statement_that_is_blank_or_endless_is_refused(statement: str) -> None:
    """A text has something in it, and an end."""
    with pytest.raises(ValueError, match=r"^Outcome\.statement must "):
        Outcome(statement)


def test_no_own_words_says_why() -> None:
    """Why there are no words of their own is an answer from a closed list."""
    reason = next(iter(MissingReason))

    assert reason is Outcome("To feel safe at home", no_own_words=reason).no_own_words


def test_reading_first_builds_what_the_rules_will_judge() -> None:
    """Inside read_first() a refused statement is built; outside it is refused again."""
    with read_first():
        built = Outcome("Allegation substantiated")

    assert built.statement == "Allegation substantiated"
    with pytest.raises(NotAnOutcomeError):
        Outcome("Allegation substantiated")
    with pytest.raises(NotAnOutcomeError):
        attrs.evolve(built, id="o1")


def test_reading_first_still_refuses_a_wrong_shape() -> None:
    """Only meaning waits for the rules; shape never does."""
    with pytest.raises(ValueError, match=r"^Outcome\.statement must not be empty$"), read_first():
        Outcome("")


def test_reading_first_ends_when_it_fails() -> None:
    """An error inside read_first() does not leave it on."""
    with pytest.raises(KeyError), read_first():
        raise KeyError

    assert not is_read_first()


def test_reading_first_may_stand_inside_itself() -> None:
    """The inner context ends alone."""
    with read_first():
        with read_first():
            pass
        inside = is_read_first()

    assert inside
    assert not is_read_first()


def test_reading_first_in_one_thread_is_no_other_threads_affair() -> None:
    """While one thread reads, an outcome built in another is still refused."""
    with ThreadPoolExecutor(max_workers=1) as elsewhere:
        elsewhere.submit(is_read_first).result()
        with read_first():
            caught = elsewhere.submit(Outcome, "Allegation substantiated").exception()

    assert isinstance(caught, NotAnOutcomeError)
