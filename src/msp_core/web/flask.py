"""Flask: refusals as problem details, and one of our classes out of a request."""

from typing import TypeVar

from msp_core.errors import MissingExtraError, NotAnOutcomeError, ReadError, RejectedError
from msp_core.web.errors import media_type_error, too_long_error
from msp_core.web.problem_details import PROBLEM_JSON, Refusal, problem_details
from msp_core.web.reading import MOST_BYTES, read_json

try:
    from flask import Flask, Response, current_app, request
    from werkzeug.exceptions import RequestEntityTooLarge
except ModuleNotFoundError as error:
    raise MissingExtraError("flask") from error

__all__ = ["install", "read_request"]

T = TypeVar("T")


def install(app: Flask) -> None:
    """Answer what is refused with problem details that quote nothing.

    Args:
        app: The app.
    """
    for kind in (NotAnOutcomeError, ReadError, RejectedError):
        app.register_error_handler(kind, _answer)


def read_request(kind: type[T], *, most_bytes: int = MOST_BYTES) -> T:
    """Read one of our classes from the JSON of the current request.

    Args:
        kind: ``Record``, or any other class of the model, such as ``Outcome``.
        most_bytes: How long the body may be.

    Raises:
        MediaTypeError: It is not sent as JSON.
        TooLongError: It is longer.
        ReadError: It cannot be read; ``findings`` hold why.
        RejectedError: It is a record that a rule refuses.
    """
    if not request.is_json:
        raise media_type_error()
    # Of a body that comes in chunks no more is read, and nothing said: one byte tells.
    request.max_content_length = most_bytes + 1
    try:
        body = request.get_data(cache=False)
    except RequestEntityTooLarge:
        body = None
    if body is None:
        raise too_long_error(most_bytes)
    return read_json(kind, body, most_bytes=most_bytes)


def _answer(refusal: Refusal) -> Response:
    problem = problem_details(refusal)
    text = current_app.json.dumps(problem)
    return Response(text, status=problem["status"], content_type=PROBLEM_JSON)
