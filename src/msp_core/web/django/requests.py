"""Requests that carry JSON of ours, and answers that refuse it."""

from collections.abc import Callable
from typing import TypeVar

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse

from msp_core.errors import NotAnOutcomeError, ReadError, RejectedError
from msp_core.web.errors import media_type_error, too_long_error
from msp_core.web.problem_details import PROBLEM_JSON, Refusal, problem_details
from msp_core.web.reading import MOST_BYTES, read_json

__all__ = ["ProblemDetails", "problem_response", "read_request"]

T = TypeVar("T")


class ProblemDetails:
    """Middleware that answers what is refused with problem details that quote nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Take what answers a request."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        return self.get_response(request)

    def process_exception(self, _: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer a refusal that a view raised; leave all else to Django."""
        if isinstance(error, NotAnOutcomeError | ReadError | RejectedError):
            return problem_response(error)
        return None


def problem_response(refusal: Refusal, *, instance: str | None = None) -> HttpResponse:
    """Tell a refusal as a response.

    Args:
        refusal: An error of refused input, or a report that is not accepted.
        instance: A URI of this one occurrence.
    """
    problem = problem_details(refusal, instance=instance)
    return JsonResponse(problem, status=problem["status"], content_type=PROBLEM_JSON)


def read_request(request: HttpRequest, kind: type[T], *, most_bytes: int = MOST_BYTES) -> T:
    """Read one of our classes from the JSON of a request.

    Args:
        request: The request.
        kind: ``Record``, or any other class of the model, such as ``Outcome``.
        most_bytes: How long the body may be; Django's own ``DATA_UPLOAD_MAX_MEMORY_SIZE``
            holds as well.

    Raises:
        MediaTypeError: It is not sent as JSON.
        TooLongError: It is longer.
        ReadError: It cannot be read; ``findings`` hold why.
        RejectedError: It is a record that a rule refuses.
    """
    if request.content_type != "application/json":
        raise media_type_error()
    try:
        body = request.body
    except RequestDataTooBig:
        raise too_long_error(most_bytes) from None
    return read_json(kind, body, most_bytes=most_bytes)
