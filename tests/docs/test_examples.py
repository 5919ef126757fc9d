"""Every example on every page, run as a reader would run it."""

from doctest import ELLIPSIS, IGNORE_EXCEPTION_DETAIL
from pathlib import Path

import pytest
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

from msp_core import dumps, loads

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


class Console(PythonCodeBlockParser):
    """Reads ```pycon blocks, and compares what they print with what the page says."""

    def __init__(self) -> None:
        super().__init__(doctest_optionflags=ELLIPSIS | IGNORE_EXCEPTION_DETAIL)
        self.codeblock_parser = CodeBlockParser("pycon", _no_prompt)


def _no_prompt(_: Example) -> str:
    return "a pycon block without a prompt"


def _travels(example: Example) -> str | None:
    """Say what is wrong with a ```json block, which must hold a record that is accepted."""
    record = loads(str(example.parsed))
    return None if loads(dumps(record)) == record else "it does not come back the same"


PARSERS = Sybil(
    parsers=[PythonCodeBlockParser(), Console(), CodeBlockParser("json", _travels)],
    path=str(ROOT),
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_each_example_does_what_its_page_says(page: Path) -> None:
    """A reader who types in what a page shows gets what the page promises."""
    document = PARSERS.parse(page)
    for example in document.examples():
        example.evaluate()


def test_a_wrong_example_would_be_caught(tmp_path: Path) -> None:
    """The pages are truly run: one that lies about what is printed fails."""
    page = tmp_path / "page.md"
    page.write_text("```pycon\n>>> 1 + 1\n3\n\n```\n", encoding="utf-8")
    (example,) = PARSERS.parse(page).examples()

    with pytest.raises(Exception, match="Expected"):
        example.evaluate()


def test_the_pages_for_readers_hold_examples() -> None:
    """The tutorial and the guides show by example, so that a reader can try them."""
    guides = [page for page in PAGES if page.parent.name in {"tutorial", "how-to"}]

    assert guides
    assert all(list(PARSERS.parse(page).examples()) for page in guides)
