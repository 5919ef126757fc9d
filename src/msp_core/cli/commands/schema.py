"""``msp-core schema``: print the JSON Schema of a record."""

import json
import sys
from argparse import Namespace

from msp_core.cli.exits import Exit
from msp_core.wire import json_schema, openapi_document

__all__ = ["run"]


def run(arguments: Namespace) -> int:
    """Print the schema."""
    shape = openapi_document() if arguments.openapi else json_schema()
    sys.stdout.write(json.dumps(shape, indent=2) + "\n")
    return Exit.ACCEPTED
