"""Ways to spoil a record, and plain data that may be one, drawn from the schema itself."""

import copy
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from msp_core import wire

SCHEMA = wire.json_schema()
NAMES = sorted(
    {name for each in (SCHEMA, *SCHEMA["$defs"].values()) for name in each.get("properties", ())}
)
VALUES = sorted(
    {term["const"] for each in SCHEMA["$defs"].values() for term in each.get("oneOf", ())}
)

DAYS = (
    *("2024-02-29", "2000-02-29", "0400-02-29", "0001-01-01", "9999-12-31", "2026-01-02"),
    *("2026-02-29", "1900-02-29", "0100-02-29", "0000-01-01", "0000-02-29", "2026-04-31"),
    *("20260102", "2026-001", "2026-W06-2", "2026-1-2", "2026-00-10", "2026-13-01"),
    *("2026-01-02\n", "2026-01-2\n", " 2026-01-0", "+026-01-02", "2026-01-02T00:00"),
    *(
        "\u0662\u0660\u0662\u0666-\u0660\u0661-\u0660\u0662",
        "2026-01-0\uff12",
        "2026\u201001\u201002",
        "x2026-01-02",
        "2026-01-02\r",
    ),
)
NUMBERS = (
    *(3, 3.0, 1e3, -1e3, 0.0, -0.0, 1000, 1001, -1000, -1001, 999.5, 1000.0000001),
    *(1e300, 10**30, 2**63, 2**64, 10**400, True, "3", "3.0"),
)
TEXTS = (
    *("", " ", "\t \r\n", "\n", "\x00", "\x0b", "\x0c", "\x1f", "\x85", "\xa0", "\u2003"),
    *("\u200b", "\u2028", "\ufeff", "a\n", "\na", "9990000018", "9990000018\n", "999000001\n"),
    *(
        "999000001",
        "\u0669\u0669\u0669\u0660\u0660\u0660\u0660\u0660\u0661\u0668",
        "\uff19\uff19\uff19\uff10\uff10\uff10\uff10\uff10\uff10\uff11\uff18",
        "e\u0301",
        "\U0001f469\u200d\U0001f467",
        "\U0001d4b3",
    ),
)
LENGTHS = (0, 1, 9, 10, 11, 199, 200, 201, 19_999, 20_000, 20_001)
DEPTHS = (1, 2, 30, 31, 32, 33, 34, 50)

LONG = st.builds(
    lambda text, length: (text * length)[:length],
    st.sampled_from(["a", "é", "e\u0301", "\U0001d4b3", "9", " ", "\n"]),
    st.sampled_from(LENGTHS),
)


def nested(depth: int, kinds: str, inmost: Any) -> Any:
    """Put a value into so many lists and objects, told by turns as ``[`` and ``{``."""
    for level in range(depth):
        inmost = [inmost] if kinds[level % len(kinds)] == "[" else {"deep": inmost}
    return inmost


DEEP = st.builds(
    nested,
    st.sampled_from(DEPTHS),
    st.sampled_from(["[", "{", "[{", "{{["]),
    st.sampled_from([None, 1, "x", [], {}]),
)
LEAVES: st.SearchStrategy[Any] = (
    st.sampled_from([*DAYS, *NUMBERS, *TEXTS, *VALUES, None, False, [], {}, wire.SCHEMA])
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=12)
    | LONG
)
JSON: st.SearchStrategy[Any] = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)


def places(data: Any) -> list[tuple[Any, Any]]:
    """Give every place in plain data: its container and its key."""
    found: list[tuple[Any, Any]] = []
    for key, value in enumerate(data) if isinstance(data, list) else data.items():
        found.append((data, key))
        if isinstance(value, list | dict):
            found += places(value)
    return found


def _heap(draw: st.DrawFn) -> Any:
    # What is put in may be spoilt in its turn, and must not be what the next draw gives.
    return copy.deepcopy(draw(JSON | DEEP))


def _put(draw: st.DrawFn, record: Any) -> None:
    container, key = draw(st.sampled_from(places(record)))
    container[key] = _heap(draw)


def _drop(draw: st.DrawFn, record: Any) -> None:
    container, key = draw(st.sampled_from(places(record)))
    del container[key]


def _add(draw: st.DrawFn, record: Any) -> None:
    inner = [each[key] for each, key in places(record) if isinstance(each[key], dict)]
    name = draw(st.sampled_from(NAMES) | st.text(max_size=5))
    draw(st.sampled_from([record, *inner]))[name] = _heap(draw)


def _swap(draw: st.DrawFn, record: Any) -> None:
    one, here = draw(st.sampled_from(places(record)))
    other, there = draw(st.sampled_from(places(record)))
    given, taken = copy.deepcopy(one[here]), copy.deepcopy(other[there])
    one[here] = taken
    other[there] = given


def _wrap(draw: st.DrawFn, record: Any) -> None:
    container, key = draw(st.sampled_from(places(record)))
    container[key] = nested(
        draw(st.sampled_from([1, 2])), draw(st.sampled_from("[{")), container[key]
    )


WAYS: tuple[Callable[[st.DrawFn, Any], None], ...] = (_put, _drop, _add, _swap, _wrap)


@st.composite
def spoilt(draw: st.DrawFn, records: st.SearchStrategy[Any]) -> Any:
    """Spoil a record, given as plain data, in one to three ways."""
    record = copy.deepcopy(draw(records))
    for way in draw(st.lists(st.sampled_from(WAYS), min_size=1, max_size=3)):
        if places(record):
            way(draw, record)
    return record


def accepted(schema: Any) -> st.SearchStrategy[Any]:
    """Draw what a part of the schema accepts, told by the schema alone."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return st.deferred(lambda: accepted(SCHEMA["$defs"][name]))
    if "const" in schema:
        return st.just(schema["const"])
    for choice in ("anyOf", "oneOf"):
        if choice in schema:
            return st.one_of([accepted(each) for each in schema[choice]])
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return st.one_of([_of_type(each, schema) for each in types])


def _of_type(name: str, schema: Any) -> st.SearchStrategy[Any]:
    match name:
        case "object":
            return _objects(schema)
        case "array":
            return st.lists(accepted(schema["items"]), max_size=1)
        case "string":
            return _strings(schema)
        case "integer":
            whole = st.integers(schema["minimum"], schema["maximum"])
            return whole | whole.map(float)
        case "number":
            return st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    return {"null": st.none(), "boolean": st.booleans()}[name]


def _strings(schema: Any) -> st.SearchStrategy[str]:
    least, most = schema.get("minLength", 0), schema.get("maxLength", 20)
    if "pattern" not in schema:
        return st.text(max_size=8)
    drawn = st.from_regex(schema["pattern"]) if least > 1 else st.text(min_size=1, max_size=9)
    edge = st.sampled_from("\U0001d4b3aé").map(lambda letter: letter * most)
    fitting = drawn.filter(lambda text: least <= len(text) <= most and text.strip(" \t\r\n") != "")
    return fitting if least > 1 else fitting | edge


def _objects(schema: Any) -> st.SearchStrategy[Any]:
    if "properties" not in schema:
        names = st.text(max_size=5)
        return st.dictionaries(names, accepted(schema["additionalProperties"]), max_size=2)
    each = {name: accepted(inner) for name, inner in schema["properties"].items()}
    needed = {name: each.pop(name) for name in schema["required"]}
    return st.fixed_dictionaries(needed, optional=each)
