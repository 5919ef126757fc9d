"""Write the page of the vocabularies, from the code: python docs/write_vocabularies.py."""

from collections.abc import Iterator
from pathlib import Path

import msp_core
from msp_core import Term

PAGE = Path(__file__).parent / "reference" / "vocabularies.md"
HEAD = """\
# Vocabularies

Each value below is what travels. In Python it is a member of a `StrEnum` with a `label`, a
`definition`, a `source`, and `official`: whether the label is the wording of the law or of a
national collection, read there. What we propose ourselves, know from memory, or took from
local practice is never called official.
"""


def page() -> str:
    """Give the text of the page."""
    named = (getattr(msp_core, name) for name in sorted(msp_core.__all__))
    vocabularies = [
        each
        for each in named
        if isinstance(each, type) and issubclass(each, Term) and each is not Term
    ]
    return "\n".join([HEAD, *(line for each in vocabularies for line in _lines(each))])


def _lines(vocabulary: type[Term]) -> Iterator[str]:
    told = " ".join((vocabulary.__doc__ or "").partition("\n\n")[0].split())
    yield from (f"## {vocabulary.__name__}", "", told, "")
    yield from (
        "| value | label | meaning | official | source |",
        "| --- | --- | --- | --- | --- |",
    )
    yield from map(_row, vocabulary)
    yield ""


def _row(term: Term) -> str:
    source = f"[{term.source.title}]({term.source.url})" if term.source.url else term.source.title
    cells = (
        f"`{term.value}`",
        term.label,
        term.definition,
        "yes" if term.official else "no",
        source,
    )
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
