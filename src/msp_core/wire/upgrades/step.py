"""A step: from one number of the wire to the next, with all that there is to tell of it."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

import attrs

from msp_core.wire.problems import Problem
from msp_core.wire.structuring import MOST_FAULTS, structure_of
from msp_core.wire.trees import tree_of
from msp_core.wire.upgrades.change import Change
from msp_core.wire.upgrades.places import Moved

__all__ = ["UpgradeStep"]

_Fields = dict[str, Any]


@attrs.frozen(kw_only=True)
class UpgradeStep:
    """How a record of one schema becomes one of the next.

    Attributes:
        reads: The older schema.
        writes: The newer schema.
        title: What changed, in one sentence.
        why: Why it had to, in the words of those who use it.
        changes: Every change, field by field.
        shape: The older record as a class, frozen for ever: what may stand in it.
        strays: What no shape can say is wrong with an older record, each with its place.
        move: Makes the newer fields of a sound older record, and tells what it moved. It
            is pure, and total on what ``shape`` and ``strays`` let through.
    """

    reads: str
    writes: str
    title: str
    why: str
    changes: tuple[Change, ...]
    shape: type
    strays: Callable[[_Fields], Iterator[Problem]] = attrs.field(repr=False)
    move: Callable[[_Fields], tuple[_Fields, dict[str, str]]] = attrs.field(repr=False)

    def lift(self, fields: _Fields) -> tuple[_Fields, Moved]:
        """Give the newer fields of an older record, and where each stood.

        Args:
            fields: The older record as plain data, without its schema.

        Raises:
            BaseValidationError: It is no record of the older schema, in every place that
                the tree names, which are places of the older record.
        """
        structure_of(self.shape)(fields)
        problems = tuple(islice(self.strays(fields), MOST_FAULTS))
        if problems:
            raise tree_of(problems, self.shape)
        newer, from_new = self.move(fields)
        return newer, Moved(self.shape, from_new)
