"""The table of findings says where and why, and no word."""

from typing import Any

import pytest

from msp_core import Outcome, check
from msp_core.tables import Pseudonyms, to_tables
from msp_core.testing import example_records

EXAMPLES = list(example_records())


def test_each_finding_is_a_row() -> None:
    """What ``check`` says of each record stands there, in order, and joins by number."""
    expected = [
        (number, place, each.rule, each.code, each.level.value, each.path)
        for number, record in enumerate(EXAMPLES, start=1)
        for place, each in enumerate(check(record).findings, start=1)
    ]
    rows = to_tables(EXAMPLES)["findings"].to_pylist()
    keys = ("record_number", "finding_number", "rule", "code", "level", "path")

    assert expected == [tuple(row[key] for key in keys) for row in rows]


def test_a_finding_says_which_conversation_and_which_characters() -> None:
    """The number joins with the conversations, and offsets mark without quoting."""
    rows = to_tables(EXAMPLES)["findings"].to_pylist()
    spans = [each.span for record in EXAMPLES for each in check(record).findings]

    assert [
        int(row["path"].split("/")[2]) + 1 if row["path"].startswith("/conversations/") else None
        for row in rows
    ] == [row["conversation_number"] for row in rows]
    assert [(each.start, each.end) if each else (None, None) for each in spans] == [
        (row["starts_at"], row["ends_at"]) for row in rows
    ]


def test_no_finding_quotes_a_statement() -> None:
    """A table of findings can be shared where the statements cannot."""
    statement = Outcome("I want to feel safe at home").statement

    assert statement not in str(to_tables(EXAMPLES)["findings"].to_pylist())


def test_findings_can_be_left_out() -> None:
    """Whoever does not need them does not wait for them."""
    assert "findings" not in to_tables(EXAMPLES[:1], findings=False)


@pytest.mark.parametrize("setting", [{"words": False}, {"pseudonyms": Pseudonyms(key=bytes(32))}])
def test_where_no_words_are_shown_no_length_of_them_is(setting: dict[str, Any]) -> None:
    """Offsets say how long a statement is, which could tell whose it is."""
    plain, hushed = to_tables(EXAMPLES)["findings"], to_tables(EXAMPLES, **setting)["findings"]

    assert plain.drop_columns(["starts_at", "ends_at"]) == hushed
