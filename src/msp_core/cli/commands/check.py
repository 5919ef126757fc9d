"""``msp-core check``: check records, and say what to ask instead."""

import sys
from argparse import Namespace

from msp_core.cli.checked import Tally, checked
from msp_core.cli.formats import FORMATS
from msp_core.cli.progress import Progress
from msp_core.cli.reading import pieces

__all__ = ["run"]


def run(arguments: Namespace) -> int:
    """Check every record there is, and print what was found as it goes."""
    tally, progress = Tally(), Progress(sys.stderr)
    run = checked(pieces(arguments.paths), tally, show_words=arguments.show_words)
    for text in FORMATS[arguments.format](progress.counted(run), tally):
        progress.clear()
        sys.stdout.write(text)
    progress.clear()
    return tally.exit
