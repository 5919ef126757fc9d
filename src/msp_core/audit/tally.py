"""The counts of some cells."""

from collections import Counter
from collections.abc import Mapping
from typing import Self

import attrs

from msp_core.audit.unjudged import Unjudged
from msp_core.proportion import Proportion
from msp_core.statements import StatementKind

__all__ = ["Tally"]


def _kinds(counts: Mapping[StatementKind, int]) -> dict[StatementKind, int]:
    return {kind: counts.get(kind, 0) for kind in StatementKind}


def _unjudged(counts: Mapping[Unjudged, int]) -> dict[Unjudged, int]:
    return {why: counts.get(why, 0) for why in Unjudged}


def _rules(counts: Mapping[str, int]) -> dict[str, int]:
    return {rule: counts[rule] for rule in sorted(counts) if counts[rule]}


@attrs.frozen(kw_only=True, hash=False)
class Tally:
    """How many cells are what.

    Attributes:
        kinds: For each kind of statement, how many cells hold one.
        unjudged: For each reason why a cell was not judged, how many there are.
        rules: For each rule with something to say, how many cells it spoke of.
    """

    kinds: Mapping[StatementKind, int] = attrs.field(
        factory=dict[StatementKind, int], converter=_kinds
    )
    unjudged: Mapping[Unjudged, int] = attrs.field(factory=dict[Unjudged, int], converter=_unjudged)
    rules: Mapping[str, int] = attrs.field(factory=dict[str, int], converter=_rules)

    @property
    def judged(self) -> int:
        """How many cells hold an answer, which was judged."""
        return sum(self.kinds.values())

    @property
    def cells(self) -> int:
        """How many cells there are in all."""
        return self.judged + sum(self.unjudged.values())

    @property
    def empty(self) -> int:
        """How many cells hold nothing."""
        return self.unjudged[Unjudged.EMPTY]

    @property
    def answered(self) -> Proportion:
        """How many of all the cells hold an answer."""
        return Proportion(self.judged, self.cells)

    @property
    def not_outcomes(self) -> Proportion:
        """How many of the answers are refused: no outcome, or an outcome mixed with more."""
        refused = sum(count for kind, count in self.kinds.items() if not kind.accepted)
        return Proportion(refused, self.judged)

    def of_kind(self, kind: StatementKind) -> Proportion:
        """How many of the answers are of a kind."""
        return Proportion(self.kinds[kind], self.judged)

    def of_rule(self, rule: str) -> Proportion:
        """How many of the cells with words in them a rule spoke of.

        "None expressed" has a rule of its own, and is no answer that was judged; so the
        proportion is out of the answers and these.
        """
        none_expressed = self.unjudged[Unjudged.NONE_EXPRESSED]
        return Proportion(self.rules.get(rule, 0), self.judged + none_expressed)

    def __add__(self, other: Self) -> Self:
        """Add the counts of other cells."""
        return attrs.evolve(
            self,
            kinds=Counter(self.kinds) + Counter(other.kinds),
            unjudged=Counter(self.unjudged) + Counter(other.unjudged),
            rules=Counter(self.rules) + Counter(other.rules),
        )
