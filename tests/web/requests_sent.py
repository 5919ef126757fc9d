"""What is sent to a service: sound, refused and hostile. "zqx" marks somebody's words."""

import json
from typing import Any

from hypothesis import strategies as st

MARK = "zqx"

WISH: dict[str, Any] = {"statement": f"I want to see my sister {MARK}", "voiced_by": "person"}
REFUSED: dict[str, Any] = {"statement": f"Increased monitoring by {MARK}"}

RECORD: dict[str, Any] = {
    "schema": "msp-record/1",
    "person": {"id": MARK, "preferred_name": f"Mrs {MARK}"},
    "conversations": [
        {
            "id": "c1",
            "held_on": "2026-04-02",
            "stage": "start",
            "outcomes_asked": "asked_expressed",
            "participants": [{"role": "person"}, {"role": "practitioner"}],
            "outcomes": [{"id": "o1", **WISH}],
        }
    ],
}

JSON = {"content-type": "application/json"}

HOSTILE: dict[str, tuple[bytes, int]] = {
    "no JSON": (MARK.encode(), 400),
    "cut short": (json.dumps(RECORD).encode()[:-1], 400),
    "not UTF-8": (f'{{"{MARK}": "'.encode() + b'\xff"}', 400),
    "half a character": (rf'{{"{MARK} {MARK}": "\ud800"}}'.encode(), 400),
    "too deep": (b"[" * 100_000 + b"]" * 100_000, 400),
    "a name twice": (b'{"schema": "zqx", "schema": "msp-record/1"}', 400),
    "not a number": (b'{"schema": NaN}', 400),
    "a number without end": (b"9" * 100_000, 400),
    "a list": (b"[]", 422),
    "a text": (f'"{MARK}"'.encode(), 422),
    "no schema": (f'{{"{MARK} {MARK}": 1}}'.encode(), 422),
    "strange letters": (json.dumps({"schema": "msp-record/1", "❤️ zqx": "\u202e"}).encode(), 422),
    "too long": (f'"{MARK * 1_000_000}"'.encode(), 413),
}

# A name with a space is never shown, so that words cannot pass as a field's name.
_NAMES = st.sampled_from(
    ["schema", "person", "conversations", "outcomes", "statement", "wanted", "id", "zqx zqx"]
)
_VALUES = st.none() | st.booleans() | st.floats() | st.integers() | st.just("Referral made, zqx")

BODIES: st.SearchStrategy[bytes] = st.binary(max_size=200) | st.recursive(
    _VALUES | st.sampled_from([WISH, REFUSED, RECORD]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_NAMES, inner, max_size=4),
).map(lambda data: json.dumps(data).encode())
