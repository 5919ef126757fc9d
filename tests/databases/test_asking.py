"""Questions are answered alike by the tables, by the documents and by going through the records."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, text

from databases.examples import ACCEPTED, FULL
from databases.placing import created
from msp_core import ConversationStage, OutcomesAsked, Record, dumps
from msp_core.databases import (
    Layout,
    achievement_by_theme,
    affirmed_outcomes,
    asked_but_not_expressed,
    last_reviews,
    open_without_end,
    save,
)
from msp_core.model import walk
from msp_core.testing import records

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "database.md"
LAW = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
TEAMS = ("north", "south", None)
KEPT = {
    f"k{number:03}": attrs.evolve(
        record,
        process=attrs.evolve(record.process, extra={"team": team} if team else None),
    )
    for number, record in enumerate((*ACCEPTED, FULL))
    for team in (TEAMS[number % 3],)
}


def reviewed(record: Record) -> dict[tuple[str, str], str]:
    """Give the last achievement of each outcome by each judge."""
    in_order = sorted(record.conversations, key=lambda each: each.held_on)
    return {
        (review.outcome, review.judged_by.value): review.achievement.value
        for conversation in in_order
        for review in conversation.reviews
    }


def themed(record: Record) -> Iterator[tuple[str, str, str]]:
    """Give each theme of each reviewed outcome, with who judged and how far it came true."""
    for (outcome_id, judge), achievement in reviewed(record).items():
        for conversation in record.conversations:
            for outcome in conversation.outcomes:
                if outcome.id == outcome_id:
                    for theme in outcome.themes:
                        yield theme.value, judge, achievement


def answers(kept: dict[str, Record]) -> dict[str, list[Any]]:
    """Answer each question by going through the records."""
    return {
        "last_reviews": sorted(
            (key, *whose, achievement)
            for key, record in kept.items()
            for whose, achievement in reviewed(record).items()
        ),
        "achievement_by_theme": sorted(
            (*row, count)
            for row, count in Counter(
                row for record in kept.values() for row in themed(record)
            ).items()
        ),
        "affirmed_outcomes": [
            (key, at, number)
            for key, record in kept.items()
            for at, conversation in enumerate(record.conversations)
            for number, outcome in enumerate(conversation.outcomes)
            if outcome.affirmation
        ],
        "asked_but_not_expressed": [
            (key, at)
            for key, record in kept.items()
            for at, conversation in enumerate(record.conversations)
            if conversation.outcomes_asked is OutcomesAsked.ASKED_NONE_EXPRESSED
        ],
        "open_without_end": [(key,) for key, record in kept.items() if _is_open(record)],
    }


def _is_open(record: Record) -> bool:
    ended = any(each.stage is ConversationStage.END for each in record.conversations)
    return record.process.concluded_on is None and not ended


def asked(engine: Engine, layout: Layout, kept: dict[str, Record]) -> dict[str, list[Any]]:
    """Answer each question by its query."""
    questions = (
        last_reviews,
        achievement_by_theme,
        affirmed_outcomes,
        asked_but_not_expressed,
        open_without_end,
    )
    with engine.connect() as connection:
        for key, record in kept.items():
            save(connection, layout, record, key=key)
        return {
            question.__name__: sorted(map(tuple, connection.execute(question(layout)).all()))
            for question in questions
        }


def test_the_tables_answer_as_the_records_do(engine: Engine, layout: Layout) -> None:
    """Each question has the same answer in SQL and in Python, and none is empty."""
    expected = answers(KEPT)

    assert expected == asked(engine, layout, KEPT)
    assert all(expected.values())


@LAW
@given(drawn=st.lists(records(), max_size=2))
def test_the_tables_answer_as_any_records_do(
    engine: Engine, layout: Layout, drawn: list[Record]
) -> None:
    """So it is for whatever the model can hold."""
    kept = {
        f"k{number}": record
        for number, record in enumerate(drawn)
        if b"\\u0000" not in dumps(record)
    }

    assert answers(kept) == asked(engine, layout, kept)


@pytest.mark.slow
def test_the_documents_answer_as_the_records_do(postgresql: Engine) -> None:
    """What the page shows runs on PostgreSQL as it stands there, and is right."""
    with created(postgresql) as layout, postgresql.connect() as connection:
        for key, record in KEPT.items():
            save(connection, layout, record, key=key)
        told = {
            name: [tuple(row) for row in connection.execute(text(query)).all()]
            for name, query in shown()
        }

    assert expected_of_documents() == told
    assert all(told.values())


@pytest.mark.slow
@pytest.mark.parametrize(
    "where",
    [
        """document @> '{"conversations": [{"stage": "end"}]}'""",
        """document @> '{"process": {"extra": {"team": "north"}}}'""",
        """document @? '$.conversations[*].outcomes[*] ? (@.voiced_by == "person")'""",
    ],
)
def test_the_documents_have_an_index_that_serves(postgresql: Engine, where: str) -> None:
    """PostgreSQL can answer from the index, and need not read every document."""
    query = text(f"EXPLAIN SELECT record_key FROM msp_record_document WHERE {where}")  # noqa: S608 -- our own
    with created(postgresql), postgresql.connect() as connection:
        connection.execute(text("SET LOCAL enable_seqscan = off"))
        plan = "\n".join(connection.execute(query).scalars())

    assert "ix_msp_record_document_document" in plan


def expected_of_documents() -> dict[str, list[Any]]:
    """Answer what the page asks of the documents, by going through the records."""
    told = answers(KEPT)
    missed = Counter(
        (record.process.extra["team"] if record.process.extra else None, theme)
        for record in KEPT.values()
        for theme, _, achievement in themed(record)
        if achievement == "not_achieved"
    )
    return {
        "last reviews that say not achieved, by team and theme": [
            (*group, count)
            for group, count in sorted(missed.items(), key=lambda each: _nulls_last(each[0]))
        ],
        "asked, and nothing expressed": told["asked_but_not_expressed"],
        "records with an affirmed outcome": sorted({row[:1] for row in told["affirmed_outcomes"]}),
        "open, and no conversation at the end": told["open_without_end"],
        "records that hold this id": [(key,) for key, record in KEPT.items() if _holds_o1(record)],
    }


def _nulls_last(group: tuple[Any, str]) -> tuple[bool, str, str]:
    team, theme = group
    return team is None, team or "", theme


def _holds_o1(record: Record) -> bool:
    return any(getattr(each, "id", None) == "o1" for _, each in walk(record))


def shown() -> Iterator[tuple[str, str]]:
    """Give each query of the page, by what its first line says it asks."""
    block = PAGE.read_text(encoding="utf-8").partition("```sql\n")[2].partition("```")[0]
    for query in block.split(";\n"):
        name, _, statement = query.strip().partition("\n")
        if statement:
            yield name.removeprefix("-- "), statement
