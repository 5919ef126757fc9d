"""The reader in JavaScript, with its real engine and the published schema."""

import copy
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from msp_core import dumps, json_schema, to_data
from msp_core.conformance import Case, Part, examine
from msp_core.conformance.answering import answer
from msp_core.conformance.judging import differences
from msp_core.conformance.peer import Peer
from msp_core.testing import example_records

ROOT = Path(__file__).parents[2]
READER = ROOT / "examples" / "javascript_reader"
GUIDE = ROOT / "docs" / "how-to" / "conform.md"
ODD: tuple[Any, ...] = (None, 3, 3.9, "", "x", "2026-02-30", [], {}, [None], {"he hit": 1})

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the reader from its lock file, with the schema beside it."""
    npm = shutil.which("npm")
    assert npm, "npm is not installed"
    folder = tmp_path_factory.mktemp("reader") / "javascript_reader"
    shutil.copytree(READER, folder, ignore=shutil.ignore_patterns("node_modules"))
    subprocess.run([npm, "ci", "--silent", "--no-fund", "--no-audit"], cwd=folder, check=True)
    (folder / "schema.json").write_text(json.dumps(json_schema()), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def node() -> str:
    """Find Node.js."""
    node = shutil.which("node")
    assert node, "Node.js is not installed"
    return node


@pytest.fixture(scope="module")
def reader(folder: Path, node: str) -> list[str]:
    """Give the reader's command."""
    return [node, str(folder / "reader.mjs"), str(folder / "schema.json")]


def snippet(page: Path) -> str:
    """Give the JavaScript that a page shows."""
    (code,) = re.findall(r"```js\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    return str(code)


def spoilt(data: dict[str, Any]) -> Iterator[Any]:
    """Give a record with something odd in each of its places, one after another."""
    for number in range(len(list(places(data)))):
        whole = copy.deepcopy(data)
        container, key = list(places(whole))[number]
        container[key] = ODD[number % len(ODD)]
        yield whole


def places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Give every container in a record with each of its keys."""
    for key, value in list(enumerate(data) if isinstance(data, list) else data.items()):
        yield data, key
        if isinstance(value, list | dict):
            yield from places(value)


def test_a_reader_in_another_language_conforms(reader: list[str]) -> None:
    """With the schema and its own strict JSON it tells every fault of shape in its place."""
    result = examine(reader, parts=[Part.WIRE], timeout=120)

    assert ((), "", "") == (result.failures, result.stopped, result.stderr)
    assert result.conforms


def test_it_passes_nothing_else_by_luck(reader: list[str]) -> None:
    """The suite can tell: a reader of shapes knows no rule of meaning."""
    result = examine(reader, parts=[Part.RULES], timeout=120)

    assert result.failures
    assert not result.conforms


def test_it_agrees_on_what_the_suite_does_not_hold(reader: list[str]) -> None:
    """Whatever stands in whatever place, reader and library find the same."""
    disagreed: list[str] = []
    with Peer(reader, timeout=120) as peer:
        for record in example_records()[:3]:
            for number, data in enumerate(spoilt(to_data(record))):
                text = json.dumps(data)
                expected = answer(Part.WIRE, text)
                case = Case(id=f"{number}", part=Part.WIRE, why="", given=text, expected=expected)
                line = peer.ask(json.dumps(case.request()).encode() + b"\n")
                disagreed += differences(case, json.loads(line))

    assert [] == disagreed


def test_the_guides_program_conforms(folder: Path, node: str) -> None:
    """What the guide shows to begin with is a program, around a function that reads."""
    program = folder / "guide.mjs"
    around = """
        import { readFileSync } from "node:fs";
        import { reader } from "./reader.mjs";
        const read = reader(JSON.parse(readFileSync(process.argv[2], "utf8")));
    """
    program.write_text(around + snippet(GUIDE), encoding="utf-8")
    result = examine(
        [node, str(program), str(folder / "schema.json")], parts=[Part.WIRE], timeout=120
    )

    assert result.conforms


def test_the_readme_shows_how_it_is_used(folder: Path, node: str) -> None:
    """A program that takes the reader in is told what is wrong, and where."""
    whole = to_data(example_records()[0])
    (folder / "use.mjs").write_text(snippet(READER / "README.md"), encoding="utf-8")
    (folder / "record.json").write_text(json.dumps({**whole, "odd": 1}), encoding="utf-8")
    command = [node, "use.mjs"]
    said = subprocess.run(command, cwd=folder, capture_output=True, check=True, text=True)
    (folder / "record.json").write_bytes(dumps(example_records()[0]))
    silent = subprocess.run(command, cwd=folder, capture_output=True, check=True, text=True)

    assert ("/odd unknown-field\n", "") == (said.stdout, silent.stdout)
