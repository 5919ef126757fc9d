"""Every command on every page, run as a reader would run it, in a folder of invented files."""

import gzip
import os
import re
import shlex
import subprocess
import sys
import tomllib
from itertools import islice
from pathlib import Path

import pytest
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser

from docs.pages import PAGES, ROOT

READ = {0, 1}
OLD = next(iter(sorted((ROOT / "tests" / "wire" / "golden" / "0").glob("*.json"))))
CASE_SYSTEM = ROOT / "examples" / "case_system"
# What starts a server or another project's tool is run for real by the tests of its own room.
ELSEWHERE = {
    "curl",
    "flask",
    "git",
    "npm",
    "node",
    "pre-commit",
    "uvicorn",
}
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
    "optional-dependencies"
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with the files that the pages speak of, under the names they use."""
    examples = ROOT / "examples"
    records = (examples / "records.jsonl").read_bytes().splitlines(keepends=True)
    extract = (examples / "legacy_extract.csv").read_bytes().splitlines(keepends=True)
    with gzip.open(examples / "year.jsonl.gz") as lines:
        year = b"".join(islice(lines, 60))
    (tmp_path / "examples").mkdir()
    for path in examples.iterdir():
        (tmp_path / "examples" / path.name).symlink_to(path)
    # The beginning of the two long ones is enough to show that a command runs.
    _begun(tmp_path / "examples" / "legacy_extract.csv", b"".join(extract[:200]))
    _begun(tmp_path / "examples" / "year.jsonl.gz", gzip.compress(year))
    (tmp_path / "records.jsonl").write_bytes(b"".join(records[:10]))
    (tmp_path / "extract.csv").write_bytes(b"".join(extract[:60]))
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "one.json").write_bytes(records[0])
    (tmp_path / "old-records").mkdir()
    (tmp_path / "old-records" / "one.json").write_bytes(OLD.read_bytes())
    (tmp_path / "export.csv").write_bytes((CASE_SYSTEM / "export.csv").read_bytes())
    return tmp_path


def _begun(link: Path, content: bytes) -> None:
    link.unlink()
    link.write_bytes(content)


def lines_of(page: Path) -> list[str]:
    """Give each command of a page, without what is said behind it."""
    found: list[str] = []

    def keep(example: Example) -> None:
        joined = str(example.parsed).replace("\\\n", " ")
        found.extend(line for line in joined.splitlines() if line.strip())

    document = Sybil(parsers=[CodeBlockParser("sh", keep)], path=str(ROOT)).parse(page)
    for example in document.examples():
        example.evaluate()
    return [line for line in found if not line.lstrip().startswith("#")]


def run(line: str, folder: Path) -> str:
    """Run a line, and say what is wrong with it; nothing if all is well."""
    first, *others = shlex.split(line, comments=True)
    match first:
        case "msp-core" if ELSEWHERE & set(others):
            return ""
        case "msp-core" | "(umask":
            return _run(line, folder)
        case "pip" | "python" | "python3" | ".venv/bin/pip":
            return _installed_or_there(line, others)
        case ".ci/run":
            return "" if (ROOT / first).exists() else f"{first} is not there"
        case _:
            return "" if first in ELSEWHERE else f"{line}: nothing runs this"


def _run(line: str, folder: Path) -> str:
    asked = re.sub(r"\bmsp-core ", "python -m msp_core ", line)
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(
        ["bash", "-c", asked],  # noqa: S607 -- the reader's own shell
        cwd=folder,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1", "PATH": path},
    )
    if "--start" in line:
        # What was begun, the reader fills in by hand.
        (folder / "mapping.toml").write_bytes((CASE_SYSTEM / "mapping.toml").read_bytes())
    return "" if done.returncode in READ else f"{line}: exit code {done.returncode}"


def _installed_or_there(line: str, words: list[str]) -> str:
    named = re.search(r"\[([a-z,]+)\]", line)
    unknown = set(named[1].split(",")) - set(EXTRAS) if named else set[str]()
    gone = [word for word in words if word.endswith(".py") and not (ROOT / word).exists()]
    return f"{line}: {sorted(unknown)} {gone}" if unknown or gone else ""


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_each_command_does_what_its_page_promises(page: Path, folder: Path) -> None:
    """A reader who types in what a page shows, in its order, is told of no wrong use."""
    assert [] == [wrong for line in lines_of(page) if (wrong := run(line, folder))]


def test_a_wrong_command_would_be_caught(folder: Path) -> None:
    """The commands are truly run, and a page cannot show one that nobody runs."""
    assert run("msp-core check records.jsonl", folder) == ""
    assert run("msp-core check nowhere.jsonl", folder)
    assert run("pip install 'msp-core[nonsense]'", folder)
    assert run("python examples/nowhere.py", folder)
    assert run("rm everything", folder)
