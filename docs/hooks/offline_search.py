"""Search that works with no server: the pages may be read as files on a council's machine.

Browsers give a page read as a file no worker. The small library that stands in for one
comes with ``npm ci --prefix docs``, and is served by the site itself; where it was not
installed, search needs a server.
"""

import logging
import shutil
from pathlib import Path
from typing import Any

STAND_IN = Path(__file__).parents[1] / "node_modules" / "iframe-worker" / "shim" / "index.js"
SERVED_AS = "js/iframe-worker.js"
_log = logging.getLogger("mkdocs.hooks.offline_search")


def on_config(config: Any) -> Any:
    """Have the theme load the stand-in from here, in place of another host."""
    config.extra["polyfills"] = [SERVED_AS] if STAND_IN.exists() else []
    if not STAND_IN.exists():
        config.plugins["material/offline"].config.enabled = False
        _log.info("without `npm ci --prefix docs`, search needs a server")
    return config


def on_post_build(config: Any) -> None:
    """Put the stand-in where the pages look for it."""
    if STAND_IN.exists():
        shutil.copy(STAND_IN, Path(config.site_dir) / SERVED_AS)
