"""Answering the suite's requests, a line each: the example of how it is done."""

import json
from typing import IO, Any

from msp_core.conformance.answering import answer
from msp_core.conformance.case import given_in
from msp_core.conformance.part import Part
from msp_core.wire import parse
from msp_core.wire.kinds import is_object

__all__ = ["serve"]

_LONGEST = 4 * 1024 * 1024


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer each request with a line, at once and in order, until there is no more.

    A line that is no request is answered with an ``error`` that quotes nothing.

    Args:
        requests: One JSON object a line; a line over 4 MiB is taken for several.
        answers: Where the answers go.
    """
    while line := requests.readline(_LONGEST):
        answers.write(json.dumps(_answered(line)).encode("ascii") + b"\n")
        # The other side waits for this answer before it asks again.
        answers.flush()


def _answered(line: bytes) -> dict[str, Any]:
    named: dict[str, Any] = {"id": None}
    try:
        request = parse(line)
        if is_object(request) and isinstance(request.get("id"), str):
            named = {"id": request["id"]}
            return named | answer(Part(str(request.get("part"))), given_in(request))
    except ValueError:
        pass
    return named | {"error": "this is not a request that can be answered"}
