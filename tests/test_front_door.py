"""The front door holds the names that we promise, and each says what it is."""

import inspect

import pytest

import msp_core

PROMISED = (
    "Person",
    "Representative",
    "Conversation",
    "Participant",
    "Outcome",
    "Affirmation",
    "Review",
    "RiskOption",
    "Risk",
    "Benefit",
    "Choice",
    "Process",
    "ServiceResponse",
    "Conclusion",
    "Record",
    "OutcomeTheme",
    "OutcomesAsked",
    "Achievement",
    "Voice",
    "ConversationStage",
    "DecisionBasis",
    "classify_statement",
    "Classification",
    "StatementKind",
    "Segment",
    "check",
    "Report",
    "Finding",
    "Level",
    "Rule",
    "CATALOGUE",
    "explain",
    "loads",
    "dumps",
    "from_data",
    "to_data",
    "configure_converter",
    "json_schema",
    "SCHEMA",
    "MspError",
    "ReadError",
    "NotJsonError",
    "ShapeError",
    "UnknownSchemaError",
    "NotAnOutcomeError",
    "RejectedError",
    "UnknownRuleError",
)


@pytest.mark.parametrize("name", PROMISED)
def test_what_we_promise_is_there(name: str) -> None:
    """Each name of the contract is imported from ``msp_core`` itself."""
    assert name in msp_core.__all__


def test_no_name_is_promised_twice() -> None:
    """The front door is a list without repeats."""
    assert sorted(set(msp_core.__all__)) == sorted(msp_core.__all__)


@pytest.mark.parametrize("name", sorted(msp_core.__all__))
def test_each_name_exists_and_says_what_it_is(name: str) -> None:
    """Everything behind the front door has a docstring of its own."""
    thing = getattr(msp_core, name)
    told = inspect.getdoc(thing) if inspect.isclass(thing) or callable(thing) else name

    assert told


@pytest.mark.parametrize("name", sorted(msp_core.__all__))
def test_each_function_says_the_type_of_all_it_takes_and_gives(name: str) -> None:
    """A caller's editor and type checker know every argument and result."""
    thing = getattr(msp_core, name)
    if not inspect.isfunction(thing):
        return
    signature = inspect.signature(thing)

    assert signature.return_annotation is not inspect.Signature.empty
    assert all(
        each.annotation is not inspect.Parameter.empty for each in signature.parameters.values()
    )


def test_the_package_says_what_it_is_for() -> None:
    """``help(msp_core)`` begins with a sentence."""
    assert msp_core.__doc__
