"""What a page says, before anybody thinks of HTML: sections, and the blocks they are made of."""

import attrs

from msp_core.report.chart import Chart
from msp_core.report.passages import Listing, Paragraph, Table, Terms

__all__ = ["Block", "Page", "Section"]

Block = Paragraph | Listing | Terms | Table | Chart


@attrs.frozen
class Section:
    """A part of the page with a heading; ``inner`` are its parts, one level down.

    One that is ``folded`` shows its heading alone until the reader opens it.
    """

    title: str
    blocks: tuple[Block, ...] = attrs.field(default=(), converter=tuple[Block, ...])
    inner: tuple["Section", ...] = attrs.field(default=(), converter=tuple["Section", ...])
    folded: bool = False


@attrs.frozen(kw_only=True)
class Page:
    """A whole page.

    Attributes:
        title: Its title and first heading.
        headline: What it says in one sentence.
        made: By what it was made, and when.
        lead: What a reader needs beside that.
        sections: The rest.
    """

    title: str
    headline: str
    made: str
    lead: tuple[Block, ...]
    sections: tuple[Section, ...]
