"""Puts into the site what the playground runs: Python for browsers, and our own wheel.

Python for browsers comes with ``npm ci --prefix docs``. Our wheel is built here from this
checkout; what it needs is packed from what is installed. So the site serves every file
itself. Without Python for browsers the playground says that it is not part of this copy.
"""

import importlib.metadata
import io
import json
import logging
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from hatchling.builders.wheel import WheelBuilder
from mkdocs.structure.files import File

from msp_core import CATALOGUE
from msp_core.rule import Rule
from msp_core.statements import Reading

ROOT = Path(__file__).parents[2]
PYODIDE = ROOT / "docs" / "node_modules" / "pyodide"
RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
NEEDED = ("attrs", "cattrs", "typing_extensions")
FOLDER = "playground"
RECORDS = ROOT / "examples" / "records.jsonl"
# A record that is accepted, one that asks, and ones refused for what they say or how they look.
SHOWN = {
    1: "accepted",
    12: "accepted, with a question",
    11: "a service response",
    26: "a wrong type",
}
_log = logging.getLogger("mkdocs.hooks.playground")


def on_files(files: Any, config: Any) -> Any:
    """Add what the playground loads."""
    there = PYODIDE.exists()
    if not there:
        _log.info("without `npm ci --prefix docs`, the playground is left out")
    contents = _contents() if there else {}
    contents["files.json"] = _listed(contents)
    contents["examples.json"] = json.dumps({"statements": _statements(), "records": _records()})
    for name, content in contents.items():
        files.append(File.generated(config, f"{FOLDER}/{name}", content=content))
    return files


def _contents() -> dict[str, Any]:
    lock = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))
    return {
        **{f"pyodide/{name}": (PYODIDE / name).read_bytes() for name in RUNTIME},
        # No package of its list is used, so none need be listed.
        "pyodide/lock.json": json.dumps({"info": lock["info"], "packages": {}}),
        **{f"wheels/{name}.zip": _packed(name) for name in NEEDED},
        "wheels/msp_core.whl": _wheel(),
    }


def _listed(contents: dict[str, Any]) -> str:
    wheels = [name for name in contents if name.startswith("wheels/")]
    size = sum(len(content) for content in contents.values())
    return json.dumps({"wheels": wheels, "megabytes": round(size / 1e6)})


def _packed(name: str) -> bytes:
    """Zip what is installed of a library: its modules, and what says its version."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as into:
        for file in importlib.metadata.files(name) or ():
            if file.suffix in {".py", ".txt"} or file.name == "METADATA":
                into.write(str(file.locate()), str(file))
    return packed.getvalue()


def _wheel() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        (built,) = WheelBuilder(str(ROOT)).build(directory=folder, versions=["standard"])
        return Path(built).read_bytes()


def _statements() -> list[dict[str, str]]:
    """Give examples of each rule on statements, both ways, from the rules themselves."""
    rules: list[Rule[Any]] = [rule for rule in CATALOGUE if rule.about is Reading]
    return [
        {"text": example.given, "about": rule.name}
        for rule in rules
        for example in (*rule.marks[:2], *rule.leaves[:1])
    ]


def _records() -> list[dict[str, str]]:
    lines = RECORDS.read_text(encoding="utf-8").splitlines()
    return [
        {
            "text": json.dumps(json.loads(lines[number - 1]), indent=1, ensure_ascii=False),
            "about": f"Record {number}: {about}",
        }
        for number, about in SHOWN.items()
    ]
