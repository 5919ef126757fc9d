"""Makes the sample reports from the invented data of ``examples``.

They take a while, so they are kept in ``.cache`` until the code or the examples change.
"""

import hashlib
import runpy
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

from msp_core.report import audit_page, impact_page

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"


def on_files(files: Any, config: Any) -> Any:
    """Add a report of each kind, with small counts kept back, to what the site serves."""
    for name, path in _made().items():
        content = path.read_text(encoding="utf-8")
        files.append(File.generated(config, f"samples/{name}", content=content))
    return files


def _made() -> dict[str, Path]:
    folder = ROOT / ".cache" / "sample-reports" / _state()
    paths = {name: folder / name for name in ("audit.html", "impact.html")}
    if not all(path.exists() for path in paths.values()):
        folder.mkdir(parents=True, exist_ok=True)
        example = runpy.run_path(str(EXAMPLES / "reports.py"))
        audited = audit_page(example["audit"](), suppress=True)
        measured = impact_page(example["impact"](), suppress=True)
        paths["audit.html"].write_text(audited, encoding="utf-8")
        paths["impact.html"].write_text(measured, encoding="utf-8")
    return paths


def _state() -> str:
    """Give what the code and the examples are now, in short."""
    files = [path for folder in (ROOT / "src", EXAMPLES) for path in folder.rglob("*.*")]
    state = hashlib.sha256()
    for path in sorted(files):
        if path.is_file() and not {"__pycache__", "node_modules"} & set(path.parts):
            state.update(path.read_bytes())
    return state.hexdigest()[:16]
