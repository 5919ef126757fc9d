"""Laws of mapping: what was written out comes back, and nothing is lost."""

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legacy.exports import SMALL, made, written
from msp_core import (
    AbuseType,
    Achievement,
    AchievementJudge,
    OutcomesAsked,
    Record,
    check,
    from_data,
    to_data,
)
from msp_core.extracts import Row
from msp_core.legacy import Mapping, map_extract
from msp_core.testing import accepted_statements

COLUMNS = Mapping.from_toml(SMALL).columns
LAW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
WORDS = st.text(
    st.characters(codec="utf-8", exclude_characters="\0", exclude_categories=["Cc"]),
    min_size=1,
    max_size=30,
).filter(lambda text: text.strip() and text.split() != ["n/k"])
DAYS = st.dates(min_value=date(2015, 1, 1), max_value=date(2026, 3, 31))
CELLS = st.one_of(
    st.just(""),
    WORDS,
    st.sampled_from(["Case closed", "02/04/2026", "Y", "Met", "Too early", "n/k", "To stay"]),
    accepted_statements(),
)


@st.composite
def flat_records(draw: st.DrawFn) -> Record:
    """Draw records that hold only what the mapping names."""
    start = draw(DAYS)
    # Reading an export leaves NUL characters out, and tells of it.
    said = accepted_statements().filter(lambda text: "\0" not in text)
    statements = draw(st.lists(said, min_size=1, max_size=2, unique=True))
    outcomes = [
        {"id": f"o{number}", "statement": each, "voiced_by": "person"}
        for number, each in enumerate(statements, 1)
    ]
    judged = draw(st.lists(st.sampled_from(Achievement), max_size=len(outcomes)))
    judge = draw(st.sampled_from([AchievementJudge.PERSON, AchievementJudge.JOINT]))
    reviews = [
        {"outcome": f"o{number}", "achievement": each.value, "judged_by": judge.value}
        for number, each in enumerate(judged, 1)
    ]
    people = [{"role": "person"}, {"role": "practitioner"}]
    first = {"id": "c1", "held_on": start.isoformat(), "stage": "start", "participants": people}
    first |= {"outcomes_asked": OutcomesAsked.ASKED_EXPRESSED.value, "outcomes": outcomes}
    last = {"id": "c2", "held_on": draw(DAYS.filter(lambda day: day >= start)).isoformat()}
    types = draw(st.lists(st.sampled_from(AbuseType), unique=True))
    name = draw(st.none() | WORDS)
    data = {
        "schema": "msp-record/1",
        "person": {"id": draw(st.from_regex(r"[A-Z][0-9]{1,6}", fullmatch=True))}
        | ({"preferred_name": name} if name else {}),
        "conversations": [first, last | {"stage": "end", "reviews": reviews}][: 1 + bool(reviews)],
        "process": {"abuse_types": [each.value for each in types]},
    }
    return from_data(data)


def flattened(record: Record) -> dict[str, str]:
    """Write a record as one row: the mapping the other way round."""
    start, *rest = record.conversations
    row = {
        "Ref": record.person.id,
        "Name": record.person.preferred_name or "",
        "Visit": f"{start.held_on:%d/%m/%Y}",
        "There": "Y",
        "Asked": OutcomesAsked.ASKED_EXPRESSED.label,
        "Said by": "THE PERSON",
        "Types": "; ".join(each.label for each in record.process.abuse_types),
    }
    row |= {f"Wish {number}": each.statement for number, each in enumerate(start.outcomes, 1)}
    for end in rest:
        row["Review"] = f"{end.held_on:%d/%m/%Y}"
        row["Judge"] = end.reviews[0].judged_by.label
        for number, review in enumerate(end.reviews, 1):
            row[f"Met {number}"] = review.achievement.label
    return row


def is_judged_once(record: Record) -> bool:
    """Say whether ``check`` accepts it, which the records drawn need for their reviews."""
    return check(record).accepted


@LAW
@given(st.lists(flat_records().filter(is_judged_once), max_size=3, unique_by=lambda r: r.person.id))
def test_mapping_takes_back_writing_out(records: list[Record]) -> None:
    """Records written as rows of a CSV file, and mapped, are the same records."""
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder) / "export.csv", COLUMNS, list(map(flattened, records)))
        with map_extract(path, Mapping.from_toml(SMALL)) as found:
            again = list(found)

    assert [to_data(each) for each in records] == [to_data(each) for each in again]
    assert found.report.complete


@LAW
@given(
    st.lists(
        st.fixed_dictionaries(dict.fromkeys(COLUMNS, CELLS) | {"Ref": st.sampled_from("ab")}),
        max_size=3,
    ),
    st.sampled_from(["move", "set_aside", "set_aside_row"]),
)
def test_no_word_is_lost(cells: list[dict[str, str]], choice: str) -> None:
    """Each cell stands in a record, is set aside, or is left out as the mapping says."""
    toml = SMALL + f'\n[not_outcomes]\nservice_response = "{choice}"\nconclusion = "{choice}"\n'
    rows = [Row(number=number, cells=each) for number, each in enumerate(cells, 1)]
    records, report, aside = made(rows, toml)
    kept = {(each.cell.row, each.cell.column, each.cell.text) for each in aside}
    people = {each.person.id: list(_texts(to_data(each))) for each in records}
    on_purpose = {*report.left_out_labels, *report.blank_words}
    lost = [
        (row.number, name)
        for row in rows
        for name in ("Name", "Wish 1", "Wish 2")
        if (text := row.cells[name] or "").strip()
        and (row.number, name, text) not in kept
        and text not in people.get(row.cells["Ref"] or "", [])
        and name not in on_purpose
    ]

    assert [] == lost
    assert all(check(each).accepted for each in records)


def _texts(data: Any) -> list[str]:
    if isinstance(data, dict):
        return [text for each in data.values() for text in _texts(each)]
    if isinstance(data, list):
        return [text for each in data for text in _texts(each)]
    return [data] if isinstance(data, str) else []
