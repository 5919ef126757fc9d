"""Every example on every page, run as a reader would run it."""

import ast
import json
import re
import shutil
import subprocess
import tomllib
from doctest import ELLIPSIS, IGNORE_EXCEPTION_DETAIL
from pathlib import Path

import pytest
import yaml
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

from docs.pages import PAGES, ROOT
from msp_core import dumps, loads


class Console(PythonCodeBlockParser):
    """Reads ```pycon blocks, and compares what they print with what the page says."""

    def __init__(self) -> None:
        super().__init__(doctest_optionflags=ELLIPSIS | IGNORE_EXCEPTION_DETAIL)
        self.codeblock_parser = CodeBlockParser("pycon", _no_prompt)


def _no_prompt(_: Example) -> str:
    return "a pycon block without a prompt"


def _json(example: Example) -> str | None:
    """Say what is wrong with a ```json block: a record in it must be one that is accepted."""
    text = str(example.parsed)
    if "schema" not in json.loads(text):
        return None
    record = loads(text)
    return None if loads(dumps(record)) == record else "it does not come back the same"


def _toml(example: Example) -> None:
    tomllib.loads(str(example.parsed))


def _yaml(example: Example) -> None:
    yaml.safe_load(str(example.parsed))


def _part_of_python(example: Example) -> None:
    """Read a part of a larger program, which runs whole among the examples."""
    ast.parse(str(example.parsed))


def _javascript(example: Example) -> str | None:
    node = shutil.which("node")
    assert node, "Node.js is not installed"
    command = [node, "--input-type=module", "--check"]
    read = subprocess.run(
        command, input=str(example.parsed), capture_output=True, check=False, text=True
    )
    return read.stderr or None


def _elsewhere(_: Example) -> None:
    """Commands are run by ``test_commands``, and queries by the tests of databases.

    JavaScript is read below, where Node.js is at hand. A drawing in letters and a piece of
    a page say nothing that could be run.
    """


READ = {
    "json": _json,
    "py": _part_of_python,
    "toml": _toml,
    "yaml": _yaml,
}
ELSEWHERE = ("html", "js", "jsx", "sh", "sql", "text")
PARSERS = Sybil(
    parsers=[
        PythonCodeBlockParser(),
        Console(),
        *(CodeBlockParser(language, reader) for language, reader in READ.items()),
        *(CodeBlockParser(language, _elsewhere) for language in ELSEWHERE),
    ],
    path=str(ROOT),
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_each_example_does_what_its_page_says(page: Path) -> None:
    """A reader who types in what a page shows gets what the page promises."""
    document = PARSERS.parse(page)
    for example in document.examples():
        example.evaluate()


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_javascript_can_be_read(page: Path) -> None:
    """What a page shows in JavaScript is JavaScript."""
    parsers = Sybil(parsers=[CodeBlockParser("js", _javascript)], path=str(ROOT))
    for example in parsers.parse(page).examples():
        example.evaluate()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_block_is_in_a_language_that_is_read(page: Path) -> None:
    """No block stands on a page that no test looks at."""
    text = page.read_text(encoding="utf-8")
    languages = re.findall(r"^ *```([^\s`]*)$", text, re.MULTILINE)[::2]

    assert set(languages) <= {"python", "pycon", *READ, *ELSEWHERE}


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
    guides = [page for page in guides if page.stem != "index"]

    assert guides
    assert all(list(PARSERS.parse(page).examples()) for page in guides)
