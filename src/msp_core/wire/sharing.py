"""Whether data in memory holds the same thing so often that reading it would never end."""

from typing import Any

import attrs

from msp_core.wire.kinds import is_list, is_object

__all__ = ["MOST_REPEATED", "is_too_shared"]

MOST_REPEATED = 1_000_000
"""How many values may be met again, in lists and objects that stand in more than one place."""


def is_too_shared(data: object, *, deepest: int) -> bool:
    """Say whether plain data unfolds to far more than it is.

    Thirty lists, each of which holds the one before it twice, are read as a thousand
    million. No JSON is so, but what an alias in YAML gives may be.

    Args:
        data: Plain data. It may even hold itself.
        deepest: Where to stop looking; what is deeper is refused by another check.
    """
    counted = _Counted(deepest)
    if is_object(data) or is_list(data):
        counted.count(data, 0)
    return counted.repeated > MOST_REPEATED


@attrs.define
class _Counted:
    deepest: int
    repeated: int = 0
    ended: bool = False
    sizes: dict[int, int] = attrs.field(factory=dict[int, int])

    def count(self, data: dict[Any, Any] | list[Any], depth: int) -> int:
        """Count a list or object and all that is in it, looking into each once."""
        if id(data) in self.sizes:
            self.repeated += self.sizes[id(data)]
            return self.sizes[id(data)]
        # Reading walks the same way, and ends at the first place that is too deep.
        self.ended = self.ended or depth >= self.deepest
        size = 1
        for each in data.values() if is_object(data) else data:
            if self.ended or self.repeated > MOST_REPEATED:
                break
            size += self.count(each, depth + 1) if is_object(each) or is_list(each) else 1
        self.sizes[id(data)] = size
        return size
