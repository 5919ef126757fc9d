"""What the policies and the explanations say of the code is what the code does."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import msp_core
from docs.pages import PAGES, ROOT
from msp_core import CATALOGUE, Level, json_schema
from msp_core.cli.lines import LIMIT
from msp_core.extracts import csv_rows, excel_rows
from msp_core.model.shape import DEEPEST
from msp_core.rules.option import OPTION_RULES
from msp_core.wire.parsing import MAX_BYTES
from msp_core.wire.structuring import MOST_FAULTS

PACKAGE = Path(msp_core.__file__).parent
LEVELS = {rule.name: rule.level for rule in CATALOGUE}
# What could reach another machine, or write a log.
REACHING = {
    *("asyncore", "ftplib", "http", "imaplib", "logging", "poplib", "requests", "smtplib"),
    *("socket", "socketserver", "ssl", "syslog", "urllib.request", "xmlrpc"),
}


def page(name: str) -> str:
    """Give the text of a page."""
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def imported(path: Path) -> Iterator[str]:
    """Give each module that a file imports, and what that stands in."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [node.module, *(f"{node.module}.{each.name}" for each in node.names)]
        for name in names:
            parts = name.split(".")
            yield from (".".join(parts[:end]) for end in range(1, len(parts) + 1))


def test_nothing_that_reaches_out_or_logs_is_imported() -> None:
    """People's words have no way off the machine, nor into a log."""
    assert [] == [
        (path.name, name)
        for path in PACKAGE.rglob("*.py")
        for name in imported(path)
        if name in REACHING
    ]


def test_an_import_that_reaches_out_would_be_found(tmp_path: Path) -> None:
    """The imports are truly read, in each form that they can have."""
    file = tmp_path / "reaching.py"
    file.write_text("import http.client\nfrom urllib import request\nimport json\n", "utf-8")

    assert {"http", "urllib.request"} == REACHING & set(imported(file))


def test_what_counts_as_a_weakness_is_told_alike() -> None:
    """Who reads the site and who reads SECURITY.md are told the same."""
    counted = re.findall(r"^- any .+$", (ROOT / "SECURITY.md").read_text("utf-8"), re.MULTILINE)
    told = page("policies/security.md")

    assert counted
    assert [] == [line for line in counted if line not in told]


def test_the_bounds_are_those_that_are_kept() -> None:
    """Each bound on the page is the one in the code."""
    told = dict(re.findall(r"^\| (.+?) \| (.+?) \|$", page("policies/security.md"), re.MULTILINE))
    shapes = json_schema()["$defs"]
    mib = 1024**2

    assert MAX_BYTES == LIMIT
    assert {
        "the text of one record, or one line of a file": f"{LIMIT // mib} MiB",
        "how deep lists and objects stand inside each other": (
            f"{2 * DEEPEST}, and {DEEPEST} inside an `extra`"
        ),
        "a text in a record": f"{_longest(shapes, 'ServiceResponse', 'description'):,} characters",
        "an id": f"{_longest(shapes, 'Conversation', 'id')} characters",
        "problems of shape told of one record": f"{MOST_FAULTS:,}",
        "a cell of an extract in CSV": f"{vars(csv_rows)['_LONGEST_FIELD'] // mib} MiB",
        "a workbook, once unpacked": f"{vars(excel_rows)['_MOST_UNPACKED'] // 1024**3} GiB",
    }.items() <= told.items()


def _longest(shapes: dict[str, dict[str, dict[str, dict[str, int]]]], of: str, name: str) -> int:
    return shapes[of]["properties"][name]["maxLength"]


def test_the_pythons_are_those_of_the_classifiers() -> None:
    """What is promised to be supported is what the package says of itself."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = [
        found[1]
        for each in project["classifiers"]
        if (found := re.fullmatch(r"Programming Language :: Python :: (3\.\d+)", each))
    ]
    sentence = f"Python {', '.join(told[:-1])} and {told[-1]} are supported"

    assert sentence in page("policies/versions-and-promises.md")


@pytest.mark.parametrize(
    ("said", "level"),
    re.findall(
        r"^\| .+ \| (refused|asked).*? \| \[([a-z-]+)\]",
        page("explanation/choice-and-capacity.md"),
        re.MULTILINE,
    ),
)
def test_a_rule_that_is_said_to_refuse_does(said: str, level: str) -> None:
    """The table of what is refused and what is asked is that of the catalogue."""
    assert {"refused": Level.REJECT, "asked": Level.QUERY}[said] is LEVELS[level]


def test_no_rule_about_options_refuses() -> None:
    """All about risk and benefit is judgement, so that the rules ask."""
    assert {Level.QUERY} == {rule.level for rule in OPTION_RULES}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_a_page_says_of_itself_can_be_read(path: Path) -> None:
    """A description with a slip in it would stand on the page as a heading."""
    begun, _, rest = path.read_text(encoding="utf-8").partition("---\n")
    told = yaml.safe_load(rest.partition("\n---\n")[0]) if not begun else {}

    assert isinstance(told, dict)
