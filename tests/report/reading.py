"""Reads a page as a browser would, so that tests can ask what is in it."""

from html.parser import HTMLParser

import attrs

VOID = {"meta", "link", "img", "br", "hr", "input"}


@attrs.define
class Element:
    """An element of a page."""

    tag: str
    attributes: dict[str, str]
    above: "Element | None" = attrs.field(default=None, repr=False)
    inner: list["Element | str"] = attrs.field(factory=list, repr=False)

    @property
    def text(self) -> str:
        """All the text in it, white space evened out."""
        parts = (each if isinstance(each, str) else each.text for each in self.inner)
        return " ".join(" ".join(parts).split())

    @property
    def children(self) -> list["Element"]:
        """The elements directly in it."""
        return [each for each in self.inner if isinstance(each, Element)]

    def all(self, *tags: str) -> list["Element"]:
        """Every element in it with one of the tags, in order; any, if none is named."""
        found: list[Element] = []
        for child in self.children:
            found += [child] if not tags or child.tag in tags else []
            found += child.all(*tags)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.at = self.root = Element("document", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.inner.append(element)
        if tag not in VOID:
            self.at = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.at.inner.append(Element(tag, found, self.at))

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.at.tag, f"{self.at.tag} is closed as {tag}"
        assert self.at.above
        self.at = self.at.above

    def handle_data(self, data: str) -> None:
        self.at.inner.append(data)


def read(page: str) -> Element:
    """Read a page whose every element is closed in its place."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader.at is reader.root
    return reader.root
