"""Lines and columns of what stands at a JSON Pointer."""

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from msp_core.cli.spots import Spot, spots
from msp_core.findings import Finding, Level, Span

TEXT = '{\r\n "a~b": [1, {"c/d": "x"}],\n\n "é": "\\u00e9\\ud83d\\ude00 two \\"words\\""\n}'


def found(path: str, span: Span | None = None) -> Finding:
    """A finding at a place."""
    return Finding(
        rule="r", code="R1", level=Level.QUERY, path=path, span=span, message="m", instead="i"
    )


def spot(text: str, path: str, span: Span | None = None) -> Spot:
    """Where a finding at a place stands."""
    (one,) = spots(text.encode(), [found(path, span)])
    return one


def marked(text: str, one: Spot) -> str:
    """The characters that a spot marks."""
    return text.split("\n")[one.line - 1][one.column - 1 : one.end - 1]


@pytest.mark.parametrize(
    ("path", "line", "there"),
    [
        ("", 1, "{"),
        ("/a~0b", 2, "["),
        ("/a~0b/0", 2, "1"),
        ("/a~0b/1", 2, "{"),
        ("/a~0b/1/c~1d", 2, '"x"'),
        ("/a~0b/1/none/at/all", 2, "{"),
        ("/a~0b/7", 2, "["),
        ("/none", 1, "{"),
        ("/é", 4, '"\\u00e9\\ud83d\\ude00 two \\"words\\""'),
    ],
)
def test_a_value_is_marked_on_its_line(path: str, line: int, there: str) -> None:
    """A scalar is marked whole, a bracket alone, and what is missing by what is around it."""
    one = spot(TEXT, path)

    assert (line, there) == (one.line, marked(TEXT, one))


@pytest.mark.parametrize(
    ("span", "there"),
    [
        (Span(0, 2), "\\u00e9\\ud83d\\ude00"),
        (Span(3, 6), "two"),
        (Span(7, 14), '\\"words\\"'),
        (Span(40, 50), ""),
    ],
)
def test_decided_words_are_marked_alone(span: Span, there: str) -> None:
    """An offset into what was said is found again however it was escaped."""
    assert there == marked(TEXT, spot(TEXT, "/é", span))


def test_words_without_a_text_mark_the_value() -> None:
    """A span at what is no text, or is not there, marks the place."""
    assert ("1", "{") == (
        marked(TEXT, spot(TEXT, "/a~0b/0", Span(0, 9))),
        marked(TEXT, spot(TEXT, "/none", Span(0, 9))),
    )


def test_a_line_of_many_keeps_its_number() -> None:
    """A record on a line of its own stands on that line, white space before it counted."""
    (one,) = spots(b'  {"a": 1}', [found("/a")], line=7)

    assert Spot(7, 9, 10) == one


@pytest.mark.parametrize(
    "text", ["", " ", '"never\nends', "]", "}{", ",:,", '{"a" 1 "b"}', '{"\\x": 1}', "\ud800"]
)
def test_what_is_not_json_is_marked_on_its_first_line(text: str) -> None:
    """Broken text has no places; its finding stands at its beginning."""
    data = text.encode(errors="surrogatepass")
    (one, inner) = spots(data, [found(""), found("/a/0")])

    assert (1, 1, True) == (one.line, inner.line, one.end > one.column)


def test_of_a_repeated_name_the_first_is_marked() -> None:
    """Where a name stands twice, one of the two is shown."""
    assert 1 == spot('{"a": 1,\n"a": 2}', "/a").line


@given(st.text('{}[]",:\\\n a1'), st.sampled_from(["", "/a", "/0", "/a/0/a"]))
@example('{"a":[{' * 3, "/a/0/a")
def test_law_no_text_is_beyond_it(text: str, path: str) -> None:
    """Whatever the text, each finding has a spot inside the file."""
    one = spot(text, path)

    assert 1 <= one.line <= text.count("\n") + 1
    assert 1 <= one.column < one.end


def below(value: Any, path: str = "") -> dict[str, Any]:
    """Every pointer of a value, with what stands there."""
    inner: dict[str, Any] = {path: value}
    steps = enumerate(value) if isinstance(value, list) else ()
    for name, each in value.items() if isinstance(value, dict) else steps:
        step = str(name).replace("~", "~0").replace("/", "~1")
        inner |= below(each, f"{path}/{step}")
    return inner


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(VALUES, st.sampled_from([None, 1, "\t"]), st.booleans())
def test_law_every_pointer_is_found(value: Any, indent: Any, ascii_only: bool) -> None:  # noqa: FBT001 - a draw
    """What is marked is what stands at the pointer, however the JSON was laid out."""
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    places = below(value)
    told = [marked(text, one) for one in spots(text.encode(), map(found, places))]
    wanted = [json.dumps(each, ensure_ascii=ascii_only) for each in places.values()]

    assert [w[0] if w[0] in "[{" else w for w in wanted] == told


def test_a_big_hostile_file_is_gone_through_once() -> None:
    """Quotes that never close, and brackets without end, take linear time."""
    assert Spot(1, 13, 14) == spot('{"x": {"x": 1}}', "/x" * 300_000)
    for text in ('"' + '\\"' * 500_000, "[" * 500_000, '{"a":' * 100_000, "\n" * 500_000):
        assert spot(text, "/a/b")
