"""What tests of an integration need: whole records, drawn at random or told by hand.

``records()`` and its like are Hypothesis strategies, and need the extra ``testing``;
they are those that ``msp_core.testing.strategies`` lists. ``example_records()`` needs
nothing.
"""

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from msp_core.errors import MissingExtraError
from msp_core.testing.examples import example_records

if TYPE_CHECKING:
    from msp_core.testing import strategies
    from msp_core.testing.strategies import *  # noqa: F403 -- each is found when asked for

__all__ = ["example_records"]

# Not for type checkers, to whom a module that finds names finds every misspelt one.
if TYPE_CHECKING:
    __all__ += strategies.__all__
else:

    def __getattr__(name: str) -> object:
        """Find a strategy when it is first asked for, as Hypothesis may not be installed."""
        missing = AttributeError(f"module {__name__!r} has no attribute {name!r}")
        # Python asks here before it imports a module of the room, and tools look for marks.
        if name.startswith("_") or find_spec(f"{__name__}.{name}"):
            raise missing
        try:
            found = import_module("msp_core.testing.strategies")
        except ModuleNotFoundError as error:
            raise MissingExtraError("testing") from error
        if name not in found.__all__:
            raise missing
        return getattr(found, name)

    def __dir__() -> list[str]:
        """List the strategies too, where they can be had."""
        try:
            found = import_module("msp_core.testing.strategies")
        except ModuleNotFoundError:
            return __all__
        return sorted([*__all__, *found.__all__])
