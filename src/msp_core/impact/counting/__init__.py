"""What one record adds to the figures: a module for each thing measured.

Each says how sure its definition is: [V] read in its source, [D] read in public code or data,
[I] our inference, which is what "ours" means.
"""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from msp_core.impact.counting.achieving import achieving
from msp_core.impact.counting.asking import asking
from msp_core.impact.counting.changing import changing
from msp_core.impact.counting.counted import Counted
from msp_core.impact.counting.hearing import hearing
from msp_core.impact.counting.supporting import supporting
from msp_core.impact.counting.themes import themes
from msp_core.model import Record

__all__ = ["COUNTERS", "Counted", "counted_in"]

Counter: TypeAlias = Callable[[Record], Iterator[Counted]]

COUNTERS: tuple[Counter, ...] = (asking, achieving, changing, hearing, supporting, themes)


def counted_in(record: Record) -> Iterator[Counted]:
    """Give everything that one record adds to the figures, one by one."""
    for counter in COUNTERS:
        yield from counter(record)
