"""The command line: arguments in, exit code out. It decides nothing about records."""

from msp_core.cli.main import main

__all__ = ["main"]
