"""Libraries that only an optional part needs."""

from importlib import import_module
from types import ModuleType

from msp_core.errors import MissingExtraError

__all__ = ["needed"]


def needed(name: str, *, extra: str) -> ModuleType:
    """Import a library that an extra brings.

    Args:
        name: The module to import.
        extra: The extra that brings it.

    Raises:
        MissingExtraError: If it is not installed.
    """
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise MissingExtraError(extra) from error
