"""A rule: one object that holds all there is to say about one thing to look for."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

import attrs

from msp_core.findings import Finding, Level, Span

__all__ = ["Mark", "Marked", "NearMiss", "Rule", "Source"]

S = TypeVar("S")


@attrs.frozen
class Source:
    """Where a rule, a list or a label comes from.

    Attributes:
        title: The name of the law, guidance or collection.
        url: Where it can be read, or ``""`` where there is no page to name.
    """

    title: str
    url: str = ""


@attrs.frozen(kw_only=True)
class Mark:
    """One place that a rule points at, inside the thing that it looks at.

    Attributes:
        path: A JSON Pointer from the thing looked at; ``""`` is the whole of it.
        span: The words that decided, as offsets into the text at ``path``.
        level: What the rule says here, where that is milder than its own level.
        message: What is wrong here, where that says more than the rule's own message.
        instead: What to do here, where that says more than the rule's own advice.
    """

    path: str = ""
    span: Span | None = None
    level: Level | None = None
    message: str | None = None
    instead: str | None = None


@attrs.frozen(kw_only=True)
class Marked:
    """An invented example that the rule must mark.

    Attributes:
        given: A statement, or the JSON of the thing that the rule looks at.
        marks: The exact words marked in a statement, or the JSON Pointer marked.
        because: Why, in a few words; may be left out.
    """

    given: str
    marks: str
    because: str = ""


@attrs.frozen(kw_only=True)
class NearMiss:
    """An invented example, close to the edge, that the rule must leave alone."""

    given: str
    because: str


@attrs.frozen(kw_only=True)
class Rule(Generic[S]):
    """One thing to look for, declared once.

    The tests run its examples both ways, and ``explain()`` tells it to the terminal
    and to the documentation alike.

    Attributes:
        code: A family and a number, such as ``OUT01``. Never used again for another.
        name: What the rule sees, such as ``service-response``.
        level: The strongest thing that it says.
        about: The type of thing that it looks at: a reading of a statement, or one
            of the model's classes. The rule is run on each one in a record.
        title: What a record should be, in one sentence.
        message: What is wrong wherever it marks, in one sentence that quotes nothing; the
            title is told where it is left out. A mark may say more.
        why: Why that matters.
        instead: What to do, or ask the person, instead.
        limits: What the rule cannot see.
        sources: Where it comes from.
        marks: Examples that it must mark.
        leaves: Near misses that it must leave alone.
        find: The function that looks, and gives a mark for each place it finds.
        urgent: Whether what it finds is told before everything else.
        affirmable: Whether an affirmation turns its refusal into a query.
        since: The version of this package that brought it.
    """

    code: str
    name: str
    level: Level
    about: type[S]
    title: str
    message: str = ""
    why: str
    instead: str
    limits: str
    sources: tuple[Source, ...]
    marks: tuple[Marked, ...]
    leaves: tuple[NearMiss, ...]
    find: Callable[[S], Iterable[Mark]] = attrs.field(repr=False, eq=False)
    urgent: bool = False
    affirmable: bool = False
    since: str = "0.1.0"

    def findings(self, subject: S, *, at: str = "", affirmed: bool = False) -> Iterable[Finding]:
        """Look at one thing, and give a finding for each place marked in it.

        Args:
            subject: The thing to look at.
            at: The JSON Pointer of that thing in its record.
            affirmed: Whether somebody confirmed the wording with the person, which
                turns a refusal into a query where the rule allows.
        """
        asks = affirmed and self.affirmable
        for mark in self.find(subject):
            yield Finding(
                rule=self.name,
                code=self.code,
                level=Level.QUERY if asks else mark.level or self.level,
                path=at + mark.path,
                span=mark.span,
                message=mark.message or self.message or self.title,
                instead=mark.instead or self.instead,
            )
