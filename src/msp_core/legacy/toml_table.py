"""Reading TOML strictly: what is not understood is refused, with its place."""

import re
import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, cast

from msp_core.legacy.errors import MappingError

__all__ = ["TomlTable", "toml_of"]

_MOST = 256 * 1024
_WHERE = re.compile(r"\(at (line \d+, column \d+|end of document)\)$")
_SAFE = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,40}")
_LONGEST = 1_000
_MOST_DOTS = 50


def toml_of(source: str | Path) -> dict[str, Any]:
    """Read TOML, of at most 256 KiB.

    Args:
        source: The text, or the path of a file.

    Raises:
        MappingError: It is too long, or no TOML in UTF-8; the message says at which line.
        OSError: If the file cannot be read.
    """
    try:
        text = _text(source) if isinstance(source, Path) else source
        if len(text) > _MOST:
            raise MappingError("the mapping", "must not be longer than 256 KiB")
        _refuse_long_names(text)
        return tomllib.loads(text)
    except UnicodeDecodeError:
        raise MappingError("the mapping", "must be UTF-8: choose it where you save it") from None
    except RecursionError:
        raise MappingError("the mapping", "is nested too deep") from None
    except tomllib.TOMLDecodeError as error:
        # What stands there is not quoted, for the message would be.
        where = _WHERE.search(str(error))
        told = "is no TOML from here on, or names something twice"
        raise MappingError(where[1] if where else "the mapping", told) from None


def _text(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(_MOST + 1).decode("utf-8-sig")


def _refuse_long_names(text: str) -> None:
    """Refuse names of thousands of parts, for which tomllib takes minutes."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > _MOST_DOTS:
            raise MappingError(f"line {number}", f"has more than {_MOST_DOTS} dots")


class TomlTable:
    """A table of the file, from which each key is taken by its name."""

    def __init__(self, data: object, place: str, known: Collection[str] | None = None) -> None:
        """Hold a table.

        Args:
            data: What stands at the place.
            place: The place.
            known: The keys that it may have; any if that is None.

        Raises:
            MappingError: It is no table, or has a key that is not known.
        """
        if not isinstance(data, Mapping):
            raise MappingError(place, "must be a table")
        self.data = cast("Mapping[str, Any]", data)
        self.place = place
        for key in self.data if known is not None else ():
            if key not in (known or ()):
                named = ", ".join(sorted(known or ()))
                raise MappingError(self.at(key), f"is not known here; there may be: {named}")

    def at(self, key: str) -> str:
        """Give the place of a key; of one that may be somebody's words, of the table."""
        shown = key if _SAFE.fullmatch(key) else "a key"
        return f"{self.place}.{shown}" if self.place else shown

    def text(self, key: str) -> str | None:
        """Take a text that is not blank, or None where there is none."""
        return _text_at(self.data[key], self.at(key)) if key in self.data else None

    def needed(self, key: str) -> str:
        """Take a text that has to be there."""
        found = self.text(key)
        if found is None:
            raise MappingError(self.at(key), "is needed")
        return found

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a list of texts; an empty one where there is none."""
        return _texts_at(self.data.get(key, []), self.at(key))

    def flag(self, key: str, *, default: bool) -> bool:
        """Take true or false."""
        found = self.data.get(key, default)
        if type(found) is not bool:
            raise MappingError(self.at(key), "must be true or false")
        return found

    def choice(self, key: str, choices: Collection[str], default: str) -> str:
        """Take one of a few words."""
        found = self.data.get(key, default)
        if not isinstance(found, str) or found not in choices:
            raise MappingError(self.at(key), f"must be one of: {', '.join(choices)}")
        return found

    def table(self, key: str, known: Collection[str] | None = None) -> "TomlTable":
        """Take a table; an empty one where there is none."""
        return TomlTable(self.data.get(key, {}), self.at(key), known)

    def tables(self, key: str, known: Collection[str]) -> tuple["TomlTable", ...]:
        """Take a list of tables."""
        found = self.data.get(key, [])
        if not isinstance(found, list):
            raise MappingError(self.at(key), f"must be written [[{key}]]")
        listed = cast("list[object]", found)
        return tuple(
            TomlTable(each, f"{self.at(key)}[{number}]", known)
            for number, each in enumerate(listed, 1)
        )

    def named_texts(self) -> dict[str, str]:
        """Take all of it as texts."""
        return {key: _text_at(value, self.at(key)) for key, value in self.data.items()}


def _text_at(value: object, place: str) -> str:
    if not isinstance(value, str) or not value or len(value) > _LONGEST:
        raise MappingError(place, "must be a text, of 1 to 1,000 characters")
    return value


def _texts_at(value: object, place: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise MappingError(place, "must be a list of texts")
    return tuple(_text_at(each, place) for each in cast("list[object]", value))
