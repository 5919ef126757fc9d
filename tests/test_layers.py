"""Imports only go down, and the base import stays small."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import msp_core

PACKAGE = Path(msp_core.__file__).parent
LAYERS = (
    ("findings", "rule", "errors", "sources"),
    ("optional",),
    ("statements",),
    ("model", "suggesting"),
    ("rules",),
    ("wire",),
    ("checking",),
    ("explain", "conformance", "databases", "fhir", "testing", "web"),
    ("proportion", "extracts", "sheets"),
    ("audit", "impact", "legacy", "tables"),
    ("report",),
    ("cli",),
    ("__main__",),
)
LEVELS = {room: level for level, rooms in enumerate(LAYERS) for room in rooms}
WITHIN_A_LEVEL = {("rule", "findings"), ("sources", "rule"), ("suggesting", "model")}
LOADED = """
import json, sys
before = set(sys.modules)
import msp_core
after = {name.partition(".")[0] for name in set(sys.modules) - before}
print(json.dumps(sorted(after - set(sys.stdlib_module_names))))
"""


def upward(package: Path) -> Iterator[str]:
    """Give each import of a package that does not go down."""
    for path in sorted(package.rglob("*.py")):
        room = path.relative_to(package).with_suffix("").parts[0]
        if room == "__init__":
            continue
        for imported in _rooms(ast.parse(path.read_text(encoding="utf-8"))):
            if not _is_down(room, imported):
                yield f"{path.relative_to(package).as_posix()} imports {imported}"


def _is_down(room: str, imported: str) -> bool:
    if imported == room or (room, imported) in WITHIN_A_LEVEL:
        return True
    return LEVELS[imported] < LEVELS[room]


def _rooms(tree: ast.AST) -> Iterator[str]:
    """Give each room that a module imports from, save those named for types alone."""
    for node in _run(tree):
        match node:
            case ast.ImportFrom(level=above) if above:
                yield "a relative import"
            case ast.ImportFrom(module="msp_core", names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=str(module)) if module.startswith("msp_core."):
                yield module.split(".")[1]
            case ast.Import(names=names):
                yield from (
                    alias.name.partition(".")[2].partition(".")[0] or "the front door"
                    for alias in names
                    if alias.name.partition(".")[0] == "msp_core"
                )


def _run(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        yield child
        yield from _run(child)


def test_every_room_has_its_level() -> None:
    """A new room cannot slip in without a place in the order."""
    rooms = {path.stem for path in PACKAGE.iterdir() if path.is_dir() or path.suffix == ".py"}

    assert set(LEVELS) == rooms - {"__init__", "__pycache__"}


def test_imports_only_go_down() -> None:
    """No room imports one above it, so each can be understood with those below alone."""
    assert list(upward(PACKAGE)) == []


@pytest.mark.parametrize(
    ("room", "breach", "told"),
    [
        ("findings", "from msp_core.statements import read", "statements"),
        ("model", "from msp_core.rules.outcome import x", "rules"),
        ("model", "import msp_core.wire.reading", "wire"),
        ("statements", "from msp_core import model", "model"),
        ("wire", "def f():\n    from msp_core.checking import check", "checking"),
    ],
)
def test_a_broken_layer_is_caught(tmp_path: Path, room: str, breach: str, told: str) -> None:
    """An import that goes up is found, wherever and however it is written."""
    (tmp_path / f"{room}.py").write_text(breach, encoding="utf-8")

    assert [f"{room}.py imports {told}"] == list(upward(tmp_path))


def test_an_import_for_types_alone_may_go_up(tmp_path: Path) -> None:
    """What only a type checker sees is no dependency."""
    seen = "if TYPE_CHECKING:\n    from msp_core.statements import read"
    (tmp_path / "errors.py").write_text(seen, encoding="utf-8")

    assert list(upward(tmp_path)) == []


def test_the_base_import_needs_attrs_and_cattrs_alone() -> None:
    """Whoever embeds the library gets attrs, cattrs and the standard library, no more."""
    command = [sys.executable, "-c", LOADED]
    loaded = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)

    assert set(loaded) <= {"msp_core", "attr", "attrs", "cattr", "cattrs", "typing_extensions"}
