"""Whether a record is being read, so that the rules say what its classes would refuse.

An ``Outcome`` refuses a service response when it is built. Reading a whole record must
find every problem in it at once, so it builds first and checks afterwards, and lets
nothing out that was refused. Only the room that reads may use this.
"""

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar

__all__ = ["is_read_first", "read_first"]

_read_first: ContextVar[bool] = ContextVar("msp_core_read_first", default=False)


@contextmanager
def read_first() -> Generator[None, None, None]:
    """Build objects now, for rules to judge before anybody else sees them."""
    token = _read_first.set(True)
    try:
        yield
    finally:
        _read_first.reset(token)


def is_read_first() -> bool:
    """Say whether what is being built will be judged by the rules."""
    return _read_first.get()
