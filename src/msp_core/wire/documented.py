"""What the model tells of itself, in words for people who read a schema and no Python."""

import inspect
import re

import attrs

__all__ = ["fields_of", "summary_of", "title_of"]

_SHORT = {"id": "ID", "nhs": "NHS", "sac": "SAC"}
# Alone, these two say nothing above the box of a form.
_TITLES = {"of": "What is rated", "to": "For whom"}

_NEXT_WORD = re.compile(r"[A-Z]?[a-z0-9]+")
_NONE = re.compile(r"\bNone (?=if |while )")


def title_of(name: str) -> str:
    """Give the name of a class or of a field as English: ``RiskOption``, ``held_on``."""
    first, *others = (_SHORT.get(word, word) for word in _words(name))
    return _TITLES.get(name) or " ".join([first[0].upper() + first[1:], *others])


def summary_of(kind: type) -> str:
    """Give what a class or a vocabulary says of itself, as Markdown, a line a paragraph."""
    about, _, _ = _parts(kind)
    return "\n\n".join(map(_told, about.split("\n\n")))


def fields_of(cls: type) -> dict[str, str]:
    """Give what a class says of each of its fields, as Markdown.

    Args:
        cls: A class of the model, with an ``Attributes`` section in its docstring.
    """
    told = {field.name: "" for field in attrs.fields(cls)}
    name = ""
    for line in _parts(cls)[2].partition("\n\n")[0].splitlines():
        if not line.startswith(" " * 8):
            name, _, line = line.partition(":")  # noqa: PLW2901 -- its first line
        told[name.strip()] = f"{told.get(name.strip(), '')} {line.strip()}"
    return {name: _told(text) for name, text in told.items()}


def _words(name: str) -> list[str]:
    return [word.lower() for word in _NEXT_WORD.findall(name)]


def _parts(kind: type) -> tuple[str, str, str]:
    return inspect.cleandoc(kind.__doc__ or "").partition("\n\nAttributes:\n")


def _told(text: str) -> str:
    """Tell in the terms of the wire what a docstring tells in those of Python."""
    return _NONE.sub("null or left out ", " ".join(text.split())).replace("``", "`")
