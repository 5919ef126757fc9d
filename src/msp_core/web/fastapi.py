"""Refusals as problem details in FastAPI: ``install(app)`` before the first route."""

from collections.abc import Callable, Coroutine
from typing import Any

from msp_core.errors import MissingExtraError, NotAnOutcomeError, ReadError, RejectedError
from msp_core.web.problem_details import PROBLEM_JSON, problem_details, told
from msp_core.web.problem_schema import PROBLEM_SCHEMA
from msp_core.web.reading import MOST_BYTES, plain_json

try:
    from fastapi import FastAPI, HTTPException, Request, Response
    from fastapi.exceptions import RequestValidationError
    from fastapi.responses import JSONResponse
    from fastapi.routing import APIRoute

    from msp_core.web.pydantic import errors_as_findings
except ModuleNotFoundError as error:
    raise MissingExtraError("fastapi") from error

__all__ = ["StrictRoute", "install"]

_RESPONSES: dict[int | str, dict[str, Any]] = {
    status: {"description": told, "content": {PROBLEM_JSON: {"schema": PROBLEM_SCHEMA}}}
    for status, told in {400: "Not JSON that can be read", 413: "Too long", 422: "Refused"}.items()
}

_LATE = "install before the first route, and give each router before it route_class=StrictRoute"


def install(app: FastAPI, *, most_bytes: int = MOST_BYTES) -> None:
    """Answer what is refused with problem details that quote nothing.

    It takes the place of FastAPI's own answer to a request of the wrong shape, which sends
    back what was sent. Routes that are added later read JSON strictly and say in the
    OpenAPI document what they may answer.

    Args:
        app: The app, before its first route.
        most_bytes: How long the JSON of a request may be. By then it has been received: the
            app's own ``max_body_size`` bounds that.

    Raises:
        RuntimeError: The app has a route already, whose JSON would be read less strictly.
    """
    if any(map(_is_lax, app.routes)):
        raise RuntimeError(_LATE)
    app.state.msp_core_most_bytes = most_bytes
    app.router.route_class = StrictRoute
    app.router.responses = {**_RESPONSES, **app.router.responses}
    app.add_exception_handler(_UnreadError, _unread)
    app.add_exception_handler(RequestValidationError, _misshapen)
    for kind in (NotAnOutcomeError, ReadError, RejectedError):
        app.add_exception_handler(kind, _refused)


def _is_lax(route: object) -> bool:
    return isinstance(route, APIRoute) and not isinstance(route, StrictRoute)


class StrictRoute(APIRoute):
    """A route whose JSON is read as ``loads`` reads it: each name once, of bounded depth.

    ``install`` gives it to the app. An ``APIRouter`` of your own takes it by
    ``APIRouter(route_class=StrictRoute)``.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Give the handler of FastAPI, with our reading of JSON."""
        handler = super().get_route_handler()

        async def read_strictly(request: Request) -> Response:
            return await handler(_StrictRequest(request.scope, request.receive))

        return read_strictly


class _StrictRequest(Request):
    async def json(self) -> Any:  # noqa: ANN401 -- any JSON value
        try:
            return plain_json(await self.body(), most_bytes=self._most_bytes())
        except ReadError as error:
            unread = _UnreadError(error)
        raise unread

    def _most_bytes(self) -> int:
        most: int = getattr(self.app.state, "msp_core_most_bytes", MOST_BYTES)
        return most


class _UnreadError(HTTPException):
    """The one kind of error that FastAPI lets out of its reading of a body."""

    def __init__(self, error: ReadError) -> None:
        super().__init__(400)
        self.error = error


async def _unread(_: Request, error: Exception) -> Response:
    return _answer(problem_details(error.error))  # type: ignore[attr-defined]


async def _refused(_: Request, error: Exception) -> Response:
    return _answer(problem_details(error))  # type: ignore[arg-type]


async def _misshapen(_: Request, error: Exception) -> Response:
    findings = errors_as_findings(error.errors(), below=1)  # type: ignore[attr-defined]
    return _answer(told(findings))


def _answer(problem: dict[str, Any]) -> Response:
    return JSONResponse(problem, status_code=problem["status"], media_type=PROBLEM_JSON)
