"""Programs to be examined, most of which do something wrong."""

import sys
from textwrap import dedent

__all__ = ["OURSELVES", "broken", "peer"]

OURSELVES = [sys.executable, "-m", "msp_core.conformance"]

_BROKEN = """
import json, os, subprocess, sys, time
from msp_core.conformance.answering import answer
from msp_core.conformance.case import given_in
from msp_core.conformance.part import Part

def right(line):
    request = json.loads(line)
    return {"id": request["id"], **answer(Part(request["part"]), given_in(request))}

def say(data):
    print(json.dumps(data), flush=True)
"""


def peer(code: str) -> list[str]:
    """Give the command that runs some Python, which has the standard library alone."""
    # Without its site, coverage does not begin there: a program that is killed as it
    # writes down what it covered would leave half a file.
    return [sys.executable, "-S", "-c", dedent(code)]


def broken(code: str) -> list[str]:
    """Give the command that runs some Python which knows the right answers."""
    return [sys.executable, "-c", _BROKEN + dedent(code)]
