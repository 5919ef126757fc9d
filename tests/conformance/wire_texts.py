"""Texts that should be the JSON of a record: every trap before the shape is looked at."""

from conformance.draft import as_json, conversation, in_extra, rating, record
from msp_core.model.shape import DEEPEST

__all__ = ["TEXTS"]

_ID = '{"schema": "msp-record/1", "person": {"id": "p1"}'
_PROTO = '{"schema": "msp-record/1", "person": {"__proto__": {"id": "p1"}}}'
_TWICE = '{"schema": "msp-record/1", "person": {}, "person": 1}'
_DANGER = '{"conversations": [{"immediate_danger": true}]'
_DANGER_AND_NAN = conversation(immediate_danger=True, extra={"n": float("nan")})


def _nested(depth: int) -> str:
    return "[" * depth + "]" * depth


def _rated(text: str) -> str:
    return as_json(rating(0)).replace('"value": 0', f'"value": {text}')


def _bytes(inside: bytes) -> bytes:
    return in_extra('"?"').encode().replace(b"?", inside)


_SYNTAX: dict[str, tuple[str, str | bytes]] = {
    "blank": ("white space alone is not JSON", " \n\t"),
    "no-quotes": ("a name needs quotes", '{schema: "msp-record/1"}'),
    "single-quotes": ("single quotes are not JSON", "{'schema': 'msp-record/1'}"),
    "comma-after-last-field": ("no comma stands after the last field", _ID + ",}"),
    "comma-after-last-entry": ("no comma stands after the last entry", in_extra("[1,]")),
    "comma-first": ("no comma stands before the first entry", in_extra("[,1]")),
    "no-comma": ("a comma stands between two entries", in_extra("[1 2]")),
    "no-comma-between-fields": ("a comma stands between two fields", in_extra('{"a":1 "b":2}')),
    "no-colon": ("a colon stands after a name", '{"schema" "msp-record/1"}'),
    "no-value": ("a value stands after a colon", in_extra('{"a":}')),
    "name-no-text": ("a name is a text", in_extra("{1: 1}")),
    "comment": ("comments are not JSON", _ID + "} // told by hand"),
    "two-records": ("one text holds one record", (_ID + "}") * 2),
    "words-after": ("nothing stands after the record", _ID + "} end"),
    "bracket-missing": ("a list must be closed", in_extra("[1")),
    "wrong-bracket": ("a bracket closes its own kind", in_extra("[1}")),
    "text-not-closed": ("a text must be closed", '{"schema": "msp-record/1'),
    "line-break-in-text": ("a line break in a text must be escaped", in_extra('"a\nb"')),
    "tab-in-text": ("a tab in a text must be escaped", in_extra('"a\tb"')),
    "nul-in-text": ("the character 0 in a text must be escaped", in_extra('"a\x00b"')),
    "delete-in-text": ("the character 127 may stand in a text", in_extra('"a\x7fb"')),
    "line-separator": ("U+2028 may stand in a text", in_extra('"a\u2028b"')),
    "escaped-control": ("escaped, any character may stand in a text", in_extra('"a\\nb\\u0000"')),
    "escapes": (
        "the eight short escapes are known",
        in_extra('"\\" \\\\ \\/ \\b \\f \\n \\r \\t"'),
    ),
    "odd-escape": ("there are no other escapes", in_extra('"\\x41"')),
    "short-escape": ("an escape by number has four digits", in_extra('"\\u41"')),
    "leading-zero": ("a number has no zero before it", in_extra("01")),
    "plus": ("a number has no plus before it", in_extra("+1")),
    "minus-alone": ("a minus needs a digit", in_extra("-")),
    "point-first": ("a digit stands before the point", in_extra(".5")),
    "point-last": ("a digit stands after the point", in_extra("5.")),
    "exponent-empty": ("a digit stands in an exponent", in_extra("5e")),
    "hexadecimal": ("a number is decimal", in_extra("0x10")),
    "underscore": ("the digits of a number stand together", in_extra("1_000")),
    "minus-zero": ("a zero may have a minus", in_extra("-0")),
    "exponent": ("a number may have an exponent", in_extra("1.5E+3")),
    "python-word": ("None is not JSON", in_extra("None")),
    "word-in-capitals": ("true, false and null are written small", in_extra("True")),
    "no-break-space": ("a no-break space is no white space of JSON", _ID + "\u00a0}"),
    "spaces-around": ("white space may stand around a record", f"\r\n\t {as_json(record())} \n"),
}

_NUMBERS: dict[str, tuple[str, str | bytes]] = {
    "nan": ("NaN is told in its place", in_extra("NaN")),
    "infinity": ("Infinity is told in its place", in_extra("[1, Infinity]")),
    "minus-infinity": ("minus Infinity is told in its place", in_extra("-Infinity")),
    "nan-in-a-field": ("NaN is not JSON, whatever type its field has", _rated("NaN")),
    "nan-alone": ("NaN is no record", "NaN"),
    "small-nan": ("nan, written small, is no word at all", in_extra("nan")),
    "nan-under-digits": ("a name of digits may be words; the place ends", in_extra('{"10": NaN}')),
    "1e400": ("a number too large for a double is not finite", in_extra("1e400")),
    "1e300": ("a large number is finite", in_extra("1e300")),
    "20-digits": ("a whole number may have 20 digits", in_extra("12345678901234567890")),
    "400-digits": ("a whole number may have 400 digits", in_extra("7" * 400)),
    "5000-digits": ("a whole number of 5,000 digits is too long to read", in_extra("7" * 5_000)),
    "400-digits-in-a-field": ("a number in a field has a range", _rated("7" * 400)),
    "3.0": ("3.0 is a whole number", _rated("3.0")),
    "1e1": ("1e1 is a whole number", _rated("1e1")),
    "3.9": ("3.9 is no whole number, and is not cut to 3", _rated("3.9")),
    "3.0000001": ("3.0000001 is no whole number", _rated("3.0000001")),
}

_NAMES: dict[str, tuple[str, str | bytes]] = {
    "twice": ("a name stands twice", _TWICE),
    "twice-alike": ("a name stands twice, with the same value", _ID + ', "person": {"id": "p1"}}'),
    "three-times": ("a name that stands three times is told once", in_extra('{"a":1,"a":1,"a":1}')),
    "twice-escaped": ("an escaped name is the same name", in_extra('{"a": 1, "\\u0061": 2}')),
    "twice-in-two": ("names count in each object alone", in_extra('[{"a": 1}, {"a": 2}]')),
    "twice-deep": (
        "the place of a repeated name is told",
        in_extra('[0, {"a": {"b": 1, "b": 2}}]'),
    ),
    "two-twice": ("each repeated name is told", in_extra('{"a": 1, "b": 1, "a": 2, "b": 2}')),
    "twice-in-capitals": ("a name in capitals is another", in_extra('{"a": 1, "A": 2}')),
    "twice-words": ("a name that may be words is not told", in_extra('{"he hit": 1, "he hit": 2}')),
    "twice-and-nan": ("every fault is told at once", in_extra('[NaN, {"a": 1, "a": Infinity}]')),
    "twice-the-last": ("the last value alone is looked into", in_extra('{"a": NaN, "a": 1}')),
    "twice-proto": (
        "__proto__ is a name as any other",
        in_extra('{"__proto__": 1, "__proto__": 2}'),
    ),
    "proto": ("__proto__ may stand in an extra", in_extra('{"__proto__": {}, "constructor": 1}')),
    "proto-unknown": ("__proto__ is an unknown field", _ID + ', "__proto__": {}}'),
    "proto-missing": ("__proto__ brings no field", _PROTO),
    "empty-name": ("a name may be empty", in_extra('{"": 1}')),
    "empty-name-twice": ("an empty name stands twice", in_extra('{"": 1, "": 2}')),
    "slash-in-a-name": ("a name with / or ~ ends the place", in_extra('{"a/b": {"c": NaN}}')),
}

_CHARACTERS: dict[str, tuple[str, str | bytes]] = {
    "high-surrogate": ("half a character, escaped, is no text", in_extra('"\\ud800"')),
    "low-surrogate": ("the other half alone is no text", in_extra('"a\\udc00b"')),
    "surrogates-swapped": (
        "both halves in the wrong order are no text",
        in_extra('"\\ude00\\ud83d"'),
    ),
    "surrogates-in-order": ("both halves in order are a character", in_extra('"\\ud83d\\ude00"')),
    "surrogate-in-a-name": ("half a character is no name", in_extra('{"\\ud800": 1}')),
    "surrogate-and-more": ("no shape is looked at then", _ID + ', "odd": "\\ud800", "x": 1}'),
    "surrogate-as-bytes": ("half a character as bytes is not UTF-8", _bytes(b"\xed\xa0\x80")),
    "overlong": ("a character written too long is not UTF-8", _bytes(b"\xc0\xaf")),
    "beyond-unicode": ("a character beyond U+10FFFF is not UTF-8", _bytes(b"\xf4\x90\x80\x80")),
    "latin-1": ("Latin-1 is not UTF-8", _bytes(b"caf\xe9")),
    "utf-16": ("UTF-16 is not UTF-8", in_extra("1").encode("utf-16")),
    "utf-8": ("UTF-8 is read", in_extra('"caf\u00e9 \U0001f600"').encode()),
    "mark-as-bytes": (
        "a byte order mark is let pass",
        b"\xef\xbb\xbf" + as_json(record()).encode(),
    ),
    "mark-twice": ("a second byte order mark is not JSON", "\ufeff\ufeff" + as_json(record())),
    "mark-after-space": ("a byte order mark stands first or not at all", " \ufeff" + _ID + "}"),
    "mark-alone": ("a byte order mark alone is not JSON", "\ufeff"),
}

_DEPTHS: dict[str, tuple[str, str | bytes]] = {
    "depth-65": ("a text is at most 64 deep", in_extra(_nested(63))),
    "depth-20000": ("a deep text is refused, and breaks nothing", "[" * 20_000),
    "depth-of-objects": ("objects have depth as lists have", '{"a":' * 5_000),
    "depth-in-a-text": ("brackets in a text have no depth", in_extra(f'"{"[" * 100}"')),
    "extra-32": ("an extra may be 32 deep", in_extra(_nested(DEEPEST - 1))),
    "extra-33": ("a deeper extra is told as a whole", in_extra(_nested(DEEPEST))),
    "list": ("a record is an object, not a list", "[]"),
    "list-of-records": ("several records in a list are no record", f"[{_ID}}}]"),
    "text": ("a record is not a text", '"msp-record/1"'),
    "null": ("a record is not null", "null"),
    "danger-in-broken-text": ("of what is not JSON nothing more is told", _DANGER),
    "danger-beside-nan": ("danger is told beside any fault", as_json(_DANGER_AND_NAN)),
}

TEXTS = _SYNTAX | _NUMBERS | _NAMES | _CHARACTERS | _DEPTHS
"""Each with the end of its id, and what it shows."""
