"""Runs a script of this folder in Node.js, with Chromium at hand.

It needs Chromium (`apt-get install chromium`, or its path in the variable `CHROMIUM`), and
`npm ci` in `tests/browser`. Where either is missing it fails, for it must not be skipped.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
NAMES = ("chromium", "chromium-browser", "google-chrome")


def found_in_a_browser(script: str, *arguments: str | Path) -> Any:
    """Run a script, and give what it prints."""
    node, chromium = shutil.which("node"), _chromium()
    assert node, "Node.js is not installed"
    assert chromium, "Chromium is not installed"
    assert (HERE / "node_modules").is_dir(), "run `npm ci` in tests/browser"
    command = [node, str(HERE / script), chromium, *map(str, arguments)]
    run = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    assert not run.returncode, run.stderr
    return json.loads(run.stdout)


def _chromium() -> str | None:
    return next(filter(None, map(shutil.which, (os.environ.get("CHROMIUM", ""), *NAMES))), None)
