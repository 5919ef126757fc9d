"""Test your own code with our records: a file to copy into your project's tests.

The code under test is a council's case list in SQLite. Put your own in its place.

    pip install 'msp-core[testing]' pytest
    pytest examples/test_your_integration.py
"""

# ruff: noqa: S101 -- assert is how a test speaks

import sqlite3

import pytest
from hypothesis import HealthCheck, given, settings

from msp_core import NotAnOutcomeError, Outcome, Record, dumps, loads
from msp_core.testing import accepted_statements, records, refused_statements


class CaseList:
    """The council's own code, in short."""

    def __init__(self) -> None:
        """Open an empty list."""
        self._rows = sqlite3.connect(":memory:")
        self._rows.execute("create table cases (person text primary key, record blob not null)")

    def save(self, record: Record) -> None:
        """Keep a record, in place of an older one of the same person."""
        row = (record.person.id, dumps(record))
        self._rows.execute("insert or replace into cases values (?, ?)", row)

    def load(self, person: str) -> Record:
        """Give the record of a person."""
        found = self._rows.execute("select record from cases where person = ?", (person,))
        (record,) = found.fetchone()
        return loads(record)

    def close(self) -> None:
        """Let go of the list."""
        self._rows.close()


def form(wish: str) -> str:
    """Say to whoever typed a wish what became of it."""
    try:
        Outcome(wish)
    except NotAnOutcomeError as refused:
        return f"Not saved yet. {refused}"
    return "Saved."


def test_each_example_record_comes_back(msp_records: tuple[Record, ...]) -> None:
    """Records that read like real ones; pytest finds ``msp_records`` by itself."""
    cases = CaseList()
    for record in msp_records:
        cases.save(record)
    again = [cases.load(record.person.id) for record in msp_records]
    cases.close()

    assert again == list(msp_records)


# A whole record takes longer to draw than Hypothesis expects of a busy machine.
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records())
def test_any_record_comes_back(record: Record) -> None:
    """Records that nobody thought of."""
    cases = CaseList()
    cases.save(record)
    again = cases.load(record.person.id)
    cases.close()

    assert again == record


@settings(deadline=None)
@given(accepted_statements())
def test_a_wish_is_saved(wish: str) -> None:
    """Whatever it is, in whatever language."""
    assert form(wish) == "Saved."


@settings(deadline=None)
@given(refused_statements())
def test_a_service_response_is_not_saved_and_not_quoted(wish: str) -> None:
    """The form says what to ask instead, and does not repeat what was typed."""
    told = form(wish)

    assert told.startswith("Not saved yet.")
    assert wish not in told


if __name__ == "__main__":
    raise SystemExit(pytest.main([__file__, "-q"]))
