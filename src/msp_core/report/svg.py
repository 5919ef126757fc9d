"""A drawing as SVG that stands inside a page: named, described, and in the page's colours."""

import re
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from msp_core.optional import needed
from msp_core.report.drawing import COLOURS

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["inline", "own_settings"]

_SALT = "msp-core"
_IDENTIFIER = re.compile(r"url\(#([^)]+)\)")
_FONT = re.compile(r"font(?:-family|-style|-variant|-weight|-stretch)?:[^;]*;?\s*")
_SIZE = re.compile(r"font:[^;]*?(\d+(?:\.\d+)?px)[^;]*;?")
# The library's settings belong to the whole program: one drawing at a time may change them.
_ALONE = Lock()


def inline(figure: "Figure", *, name: str, title: str, told: str) -> str:
    """Give a drawing as an SVG element; to be called within ``own_settings``.

    Args:
        figure: The drawing.
        name: What makes its identifiers unique on the page.
        title: Its accessible name.
        told: What it shows, in words.
    """
    drawn = ET.fromstring(_written(figure))  # noqa: S314 -- made here, a moment ago
    _plain(drawn)
    _own_identifiers(drawn, name)
    _themed(drawn)
    for attribute in ("width", "height", "version"):
        drawn.attrib.pop(attribute, None)
    drawn.attrib |= {"role": "img", "aria-labelledby": f"{name}-title {name}-told"}
    for place, (tag, text) in enumerate((("title", title), ("desc", told))):
        element = ET.Element(tag, {"id": f"{name}-{'told' if place else 'title'}"})
        element.text = text
        drawn.insert(place, element)
    return ET.tostring(drawn, encoding="unicode")


@contextmanager
def own_settings() -> Generator[None]:
    """Draw with the library's own defaults, whatever settings the program has.

    So the same report gives the same drawing, and the program keeps its settings.

    Raises:
        MissingExtraError: If the extra ``report`` is not installed.
    """
    # Any, as the library's own types are partly unknown.
    library: Any = needed("matplotlib", extra="report")
    settings = {key: each for key, each in library.rcParamsDefault.items() if key != "backend"}
    settings |= {"svg.fonttype": "none", "svg.hashsalt": _SALT}
    with _ALONE, warnings.catch_warnings(), library.rc_context(settings):
        # The page's own font may well have a letter that the measuring one has not.
        warnings.simplefilter("ignore", UserWarning)
        yield


def _written(figure: "Figure") -> bytes:
    backend: Any = needed("matplotlib.backends.backend_svg", extra="report")
    file = BytesIO()
    backend.FigureCanvasSVG(figure).print_svg(file, metadata={"Date": None, "Creator": None})
    return file.getvalue()


def _plain(drawn: ET.Element) -> None:
    """Take off the namespaces, and what would style or describe more than the drawing."""
    for parent in list(drawn.iter()):
        for child in list(parent):
            if child.tag.endswith(("}metadata", "}style")):
                parent.remove(child)
    for element in drawn.iter():
        element.tag = element.tag.rpartition("}")[2]
        element.attrib = {key.rpartition("}")[2]: each for key, each in element.attrib.items()}


def _own_identifiers(drawn: ET.Element, name: str) -> None:
    """Keep the identifiers that something refers to, and make them the drawing's own.

    One that begins with ``class-`` becomes a class.
    """
    used = set[str]()
    for element in drawn.iter():
        for key, value in element.attrib.items():
            if key == "href":
                used.add(value.removeprefix("#"))
                element.set(key, f"#{name}-{value.removeprefix('#')}")
            elif found := _IDENTIFIER.findall(value):
                used.update(found)
                element.set(key, _IDENTIFIER.sub(rf"url(#{name}-\1)", value))
    for element in drawn.iter():
        given = element.attrib.pop("id", "")
        if given in used:
            element.set("id", f"{name}-{given}")
        elif given.startswith("class-"):
            element.set("class", given.removeprefix("class-"))


def _themed(drawn: ET.Element) -> None:
    for element in drawn.iter():
        for key in ("style", "fill", "stroke"):
            if value := element.get(key):
                element.set(key, _in_page_style(value))


def _in_page_style(style: str) -> str:
    for name, colour in COLOURS.items():
        style = style.replace(colour, f"var(--{name})")
    return _FONT.sub("", _SIZE.sub(r"font-size: \1;", style))
