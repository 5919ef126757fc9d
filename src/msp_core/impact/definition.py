"""What a measure is: who or what is counted, in which parts, and what is left out."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

import attrs

from msp_core.impact.whose import Whose
from msp_core.model.vocabulary.term import Term
from msp_core.rule import Source

__all__ = ["Definition", "Grade", "Measure"]


class Measure(StrEnum):
    """The name of a measure; ``DEFINITIONS`` says what each is."""

    ASKED = "asked"
    ASKED_KNOWN = "asked_known"
    EXPRESSED = "expressed"
    ACHIEVED = "achieved"
    CHANGE = "change"
    OWN_WORDS = "own_words"
    OPTIONS = "options"
    CHOICE_HONOURED = "choice_honoured"
    REFUSAL_RESPECTED = "refusal_respected"
    SUPPORTED = "supported"
    RISK = "risk"
    ASKED_FOR = "asked_for"
    CAME_TRUE = "came_true"
    AFFIRMED = "affirmed"


class Grade(StrEnum):
    """How sure it is that others define a measure in this way."""

    OFFICIAL = "official"
    OURS = "ours"

    @property
    def label(self) -> str:
        """How a reader is told."""
        official = "the national collection's own categories"
        return official if self is Grade.OFFICIAL else "our own definition, in no national list"


@attrs.frozen(kw_only=True)
class Definition:
    """How one measure is counted.

    Attributes:
        measure: Its name.
        title: What it asks, in a few words.
        unit: What is counted, one by one.
        parts: The answers that make its denominator, each with a label.
        shares: The proportions that are told, each the sum of some parts out of all of
            them. The first is the headline.
        sums: What each share is called that is the sum of several parts.
        excluded: The reasons for which a unit is outside the denominator, each with a label.
        whose: Whose answers there are; each is a figure of its own.
        about: The vocabulary with a figure for each of its terms, where there is one.
        meaning: What it says, and how it is worked out.
        limits: What it cannot say.
        sources: Where the idea, or its categories, come from.
        grade: Whether it is a national definition.
    """

    measure: Measure
    title: str
    unit: str
    parts: Mapping[str, str]
    shares: Mapping[str, tuple[str, ...]]
    sums: Mapping[str, str] = attrs.field(factory=dict[str, str])
    excluded: Mapping[str, str]
    whose: tuple[Whose, ...]
    about: type[Term] | None = None
    meaning: str
    limits: str
    sources: tuple[Source, ...]
    grade: Grade

    @property
    def headline(self) -> tuple[str, ...]:
        """The parts of the share that is told first."""
        return next(iter(self.shares.values()))

    def figures(self) -> Iterator[tuple[str, Whose]]:
        """Give what each figure of this measure is about, and whose answers it holds."""
        for about in self.about or ("",):
            for whose in self.whose:
                yield str(about), whose

    def label(self, name: str) -> str:
        """Give the label of a part or of a reason."""
        return self.parts.get(name) or self.excluded[name]

    def share_label(self, name: str) -> str:
        """Give what a share is called: as the part that it is of, if that is only one."""
        return self.sums.get(name) or self.parts[self.shares[name][0]]

    def subject(self, about: str) -> str:
        """Give the label of what a figure is about; empty where it is about all."""
        return self.about(about).label if self.about and about else ""
