"""A rule holds all there is to say about one thing, and gives findings with places."""

from collections.abc import Iterator

import attrs
import pytest

from msp_core.findings import Finding, Level, Span
from msp_core.rule import Mark, Marked, NearMiss, Rule, Source


def shouting(text: str) -> Iterator[Mark]:
    """Mark capitals, and ask about an exclamation mark."""
    if text.isupper():
        yield Mark(span=Span(0, len(text)))
    if text.endswith("!"):
        yield Mark(
            path="/end",
            level=Level.QUERY,
            message="This ends loudly.",
            instead="Ask whether it is meant.",
        )


def silent(_: str) -> tuple[Mark, ...]:
    """Mark nothing."""
    return ()


RULE = Rule(
    code="OUT99",
    name="shouting",
    level=Level.REJECT,
    about=str,
    title="Words are not shouted.",
    why="They are hard to read.",
    instead="Write them small.",
    limits="It cannot hear.",
    sources=(Source("An invented style guide"),),
    marks=(Marked(given="HELP", marks="HELP", because="all of it is capitals"),),
    leaves=(NearMiss(given="Help", because="one capital is none too many"),),
    find=shouting,
    affirmable=True,
)
WHOLE = Finding(
    rule="shouting",
    code="OUT99",
    level=Level.REJECT,
    path="/a",
    span=Span(0, 4),
    message="Words are not shouted.",
    instead="Write them small.",
)


def test_a_mark_becomes_a_finding_that_says_what_the_rule_says() -> None:
    """What a mark leaves unsaid, the rule says: level, message and advice."""
    assert [WHOLE] == list(RULE.findings("HELP", at="/a"))


def test_a_mark_may_say_more_than_its_rule() -> None:
    """A mark's own level, message and advice come first, and paths are joined."""
    expected = Finding(
        rule="shouting",
        code="OUT99",
        level=Level.QUERY,
        path="/a/end",
        message="This ends loudly.",
        instead="Ask whether it is meant.",
    )

    assert [expected] == list(RULE.findings("Help!", at="/a"))


def test_a_rule_says_what_is_wrong_where_its_mark_does_not() -> None:
    """A mark's own message comes first, then the rule's, and the title where neither is given."""
    telling = attrs.evolve(RULE, message="This is in capitals.")
    given = ("HELP", "HELP!")

    assert ["This is in capitals.", "This is in capitals.", "This ends loudly."] == [
        finding.message for each in given for finding in telling.findings(each)
    ]
    assert ["Words are not shouted.", "Words are not shouted.", "This ends loudly."] == [
        finding.message for each in given for finding in RULE.findings(each)
    ]


def test_nothing_marked_is_nothing_found() -> None:
    """A near miss has no findings."""
    assert [] == list(RULE.findings("Help"))


def test_every_mark_is_a_finding() -> None:
    """A rule says all that it has to say at once."""
    assert ["", "/end"] == [finding.path for finding in RULE.findings("HELP!")]


def test_an_affirmation_turns_a_refusal_into_a_query() -> None:
    """Where the rule allows it, what somebody confirmed is only asked about."""
    affirmed = [attrs.evolve(WHOLE, level=Level.QUERY)]

    assert affirmed == list(RULE.findings("HELP", at="/a", affirmed=True))


def test_an_affirmation_does_not_move_a_rule_that_is_certain() -> None:
    """A rule that cannot be affirmed refuses all the same."""
    certain = attrs.evolve(RULE, affirmable=False)

    assert [WHOLE] == list(certain.findings("HELP", at="/a", affirmed=True))


def test_a_rule_is_a_plain_frozen_value() -> None:
    """Rules compare by what they declare, hash, and cannot be changed."""
    again = attrs.evolve(RULE, find=silent)

    assert again == RULE
    assert hash(again) == hash(RULE)
    assert "shouting at" not in repr(RULE)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        RULE.level = Level.QUERY  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]


def test_what_may_be_left_unsaid() -> None:
    """A source may have no page, a marked example no reason, and a mark nothing at all."""
    assert Source("The Act").url == ""
    assert Marked(given="A", marks="A").because == ""
    assert Mark() == Mark(path="", span=None, level=None, message=None, instead=None)
    assert (RULE.message, RULE.since) == ("", "0.1.0")


def test_a_rule_is_certain_unless_it_says_otherwise() -> None:
    """Being affirmable is said, never assumed."""
    fields = {field.name: field.default for field in attrs.fields(Rule)}

    assert fields["affirmable"] is False
