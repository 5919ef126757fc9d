"""What a request can be refused for, beside what any record can."""

import attrs

from msp_core.errors import ReadError
from msp_core.findings import Finding
from msp_core.wire.problems import Fault, Problem
from msp_core.wire.rules import finding_of

__all__ = ["MediaTypeError", "PartError", "TooLongError", "media_type_error", "too_long_error"]


class PartError(ReadError):
    """What should be one of our classes other than a record is none, or is refused.

    ``findings`` holds what its shape and its statements give to say, each with its place.
    """


class TooLongError(ReadError):
    """The body is longer than the reader allows; it was not read."""


class MediaTypeError(ReadError):
    """The body is not sent as JSON; it was not read."""


def too_long_error(most: int) -> TooLongError:
    """Give the error of a body that is longer than allowed.

    Args:
        most: How many bytes are allowed.
    """
    told = f"It must not be longer than {most:,} bytes."
    return TooLongError((_unread(told, "Send less at once, or ask whoever runs the service."),))


def media_type_error() -> MediaTypeError:
    """Give the error of a body that is not sent as JSON."""
    told = "It must be sent with the content type application/json."
    return MediaTypeError((_unread(told, 'Set the header "Content-Type: application/json".'),))


def _unread(told: str, instead: str) -> Finding:
    return attrs.evolve(finding_of(Problem(Fault.NOT_JSON, "", told)), instead=instead)
