"""One case: what is given, and what any implementation must answer."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any

import attrs

from msp_core.conformance.part import Part

__all__ = ["Case", "given_as", "given_in"]


@attrs.frozen(kw_only=True)
class Case:
    """One thing given, and the answer that is expected.

    Attributes:
        id: Its own name in the suite, such as ``wire/trap/null-for-a-text``.
        part: What part of the suite it belongs to.
        why: What it shows, in a few words.
        given: A text, or bytes that may be no text at all. Everybody in it is invented.
        expected: The answer, as plain data. Nobody should change it.
    """

    id: str
    part: Part
    why: str
    given: str | bytes
    expected: Mapping[str, Any]

    def request(self) -> dict[str, Any]:
        """Give what another program is asked, as plain data."""
        return {"id": self.id, "part": self.part.value, **given_as(self.given)}


def given_as(given: str | bytes) -> dict[str, str]:
    """Write what is given as the suite does: a text as it is, bytes in base64."""
    if isinstance(given, bytes):
        return {"base64": b64encode(given).decode("ascii")}
    return {"text": given}


def given_in(data: Mapping[str, Any]) -> str | bytes:
    """Read what is given from a case or a request.

    Raises:
        ValueError: It holds neither a text nor bytes in base64.
    """
    text, base64 = data.get("text"), data.get("base64")
    if isinstance(text, str):
        return text
    if isinstance(base64, str):
        return b64decode(base64, validate=True)
    raise ValueError("neither a text nor bytes in base64 is given")
