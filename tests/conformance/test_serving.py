"""The package as a program to be examined."""

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_core.conformance.serving import serve


def answers(*lines: bytes) -> list[dict[str, Any]]:
    """Give what is answered to some lines."""
    told = io.BytesIO()
    serve(io.BytesIO(b"".join(line + b"\n" for line in lines)), told)
    return [json.loads(line) for line in told.getvalue().splitlines()]


def test_each_request_is_answered_in_order() -> None:
    """An answer has the id of its request, and the fields of its part."""
    told = answers(
        b'{"id": "a", "part": "statements", "text": "Wants to go home"}',
        b'{"id": "b", "part": "wire", "base64": "e30="}',
        b'{"id": "c", "part": "writing", "text": "\\ufeff{\\"person\\":{\\"id\\":\\"p\\"},'
        b'\\"schema\\":\\"msp-record/1\\"}"}',
    )

    assert [
        {"id": "a", "kind": "outcome", "accepted": True, "rules": [], "spans": []},
        {
            "id": "b",
            "accepted": False,
            "findings": [
                {"rule": "unknown-schema", "code": "REC02", "level": "reject", "path": "/schema"}
            ],
        },
        {"id": "c", "text": '{"schema":"msp-record/1","person":{"id":"p"}}'},
    ] == told


@pytest.mark.parametrize(
    ("line", "named"),
    [
        (b"", None),
        (b"zqx", None),
        (b"[]", None),
        (b'{"id": 3, "part": "wire", "text": ""}', None),
        (b'{"id": "a", "text": ""}', "a"),
        (b'{"id": "a", "part": "zqx", "text": ""}', "a"),
        (b'{"id": "a", "part": "wire"}', "a"),
        (b'{"id": "a", "part": "wire", "base64": "?"}', "a"),
        (b'{"id": "a", "part": "writing", "text": "zqx"}', "a"),
        (b"[" * 100_000, None),
    ],
    ids=range(10),
)
def test_what_is_no_request_has_an_answer_too(line: bytes, named: str | None) -> None:
    """Nothing ends the program, and nothing is quoted."""
    (told,) = answers(line)

    assert {"id": named, "error": "this is not a request that can be answered"} == told


@given(st.lists(st.binary().filter(lambda line: b"\n" not in line)))
def test_every_line_has_one_answer(lines: list[bytes]) -> None:
    """Whatever is asked, the answers stay in step."""
    assert len(lines) == len(answers(*lines))
