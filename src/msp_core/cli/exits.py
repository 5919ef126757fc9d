"""What the exit codes mean."""

from enum import IntEnum

__all__ = ["Exit"]


class Exit(IntEnum):
    """The code that a command ends with."""

    ACCEPTED = 0
    REFUSED = 1
    UNREADABLE = 2  # or wrong use, as argparse has it
    INTERRUPTED = 130  # 128 + SIGINT, as shells have it
    BROKEN_PIPE = 141  # 128 + SIGPIPE
