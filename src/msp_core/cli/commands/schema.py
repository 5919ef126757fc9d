"""``msp-core schema``: print the JSON Schema of a record."""

import json
import sys
from argparse import Namespace

from msp_core.cli.exits import Exit
from msp_core.wire import json_schema

__all__ = ["run"]


def run(_: Namespace) -> int:
    """Print the schema."""
    sys.stdout.write(json.dumps(json_schema(), indent=2) + "\n")
    return Exit.ACCEPTED
