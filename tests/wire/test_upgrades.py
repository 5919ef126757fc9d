"""An older number of the wire is lifted as it is read, and nothing in it is lost or guessed."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from msp_core import wire
from msp_core.model import Record
from msp_core.wire.problems import Fault, Problem, problems_in
from msp_core.wire.upgrades import KNOWN, NOT_LIFTED, STEPS, UpgradeStep, lifted, steps_from
from msp_core.wire.upgrades.shape_zero import RecordZero
from msp_core.wire.upgrades.zero_to_one import ZERO_TO_ONE
from wire.zero import part_of, records_zero

GOLDEN = sorted(Path(__file__).parent.joinpath("golden", "0").glob("*.json"))
KITCHEN = json.loads(GOLDEN[1].read_bytes())
KEPT = "msp-record/0"
LAW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def found(source: Any) -> list[tuple[str, str]]:
    """Give the code and path of each finding."""
    return [(finding.code, finding.path) for finding in wire.read(source)[1]]


def zero(**fields: Any) -> dict[str, Any]:
    """Give the kitchen's record with other fields."""
    return {**copy.deepcopy(KITCHEN), **fields}


def texts(data: Any, at: str = "") -> Iterator[tuple[str, str]]:
    """Give every text in plain data, and every name in an extra, with its place."""
    if isinstance(data, str):
        yield at, data
    elif isinstance(data, dict | list):
        for key, each in data.items() if isinstance(data, dict) else enumerate(data):
            if "/extra" in at and isinstance(key, str):
                yield at, key
            yield from texts(each, f"{at}/{key}")


def at_place(data: Any, path: str) -> Any:
    """Give what stands at a place of plain data."""
    for step in path.split("/")[1:]:
        data = data[int(step)] if isinstance(data, list) else data[step]
    return data


def values_of_zero() -> set[str]:
    """Give every value of the vocabularies of the older record."""
    return {"msp-record/0", *(old for change in ZERO_TO_ONE.changes for old in change.values)}


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_a_golden_record_becomes_what_it_became_once(path: Path) -> None:
    """What an older record says is settled for ever."""
    record, findings = wire.read(path.read_bytes())

    assert () == findings
    assert record is not None
    assert (path.parent / "lifted" / path.name).read_bytes() == wire.write(record)


@LAW
@given(records_zero())
def test_lifting_is_total_and_always_the_same(data: dict[str, Any]) -> None:
    """Every sound record of 0 is one of 1, the same each time, and its source is left alone."""
    before = copy.deepcopy(data)
    record, findings = wire.read(data)

    assert () == findings
    assert before == data
    assert (record, ()) == wire.read(json.dumps(data))


@LAW
@given(records_zero())
def test_lifting_once_is_lifting_for_good(data: dict[str, Any]) -> None:
    """What was lifted and written is of the newest number, and reads as the same."""
    record, _ = wire.read(data)
    assert record is not None
    again, _, places = wire.read_with_places(wire.write(record))

    assert record == again
    assert NOT_LIFTED == places


@LAW
@given(records_zero())
def test_lifting_loses_no_text(data: dict[str, Any]) -> None:
    """Every text of a record of 0 stands in the lifted one, whatever field it was in."""
    record, _ = wire.read(data)
    assert record is not None
    told = {text for _, text in texts(wire.to_data(record))}

    assert set() == {text for _, text in texts(data)} - told - values_of_zero()


@LAW
@given(records_zero())
def test_each_text_is_told_where_it_stood(data: dict[str, Any]) -> None:
    """The place given for a text of the lifted record holds it in the record as it came."""
    record, _, places = wire.read_with_places(data)
    assert record is not None
    lifted_texts = [each for each in texts(wire.to_data(record)) if "/extra" not in each[0]]
    renamed = {new for change in ZERO_TO_ONE.changes for new in change.values.values()}

    assert [] == [
        path
        for path, text in lifted_texts
        if text not in {wire.SCHEMA, *renamed} and at_place(data, places.in_source(path)) != text
    ]


@LAW
@given(records_zero(), st.data())
def test_what_is_misshapen_is_told_in_the_older_record(
    data: dict[str, Any], draw: st.DataObject
) -> None:
    """A value of another type gives one finding, where the reader of the file will look."""
    places = [path for path, _ in texts(data) if "/extra" not in path and path != "/schema"]
    place = draw.draw(st.sampled_from(places))
    above, _, name = place.rpartition("/")
    holder = at_place(data, above)
    holder[int(name) if isinstance(holder, list) else name] = 7.5

    assert ("REC03", place) in found(data)


@pytest.mark.parametrize("odd", [None, True, 7, 7.5, "", "zqx", [], [None], {}, {"zqx q": "zqx"}])
def test_no_misshapen_record_makes_reading_fail(odd: Any) -> None:
    """Whatever stands in whatever place, there is a record or there are findings."""
    gone = []
    for path, _ in [*texts(KITCHEN), *((f"/{name}", "") for name in KITCHEN)]:
        spoilt = copy.deepcopy(KITCHEN)
        above, _, name = path.rpartition("/")
        holder = at_place(spoilt, above)
        holder[int(name) if isinstance(holder, list) else name] = odd
        record, findings = wire.read(spoilt)
        if (record is None) == (not findings) or "zqx" in repr(findings):
            gone.append(path)

    assert [] == gone


def test_unknown_fields_of_the_older_are_refused() -> None:
    """Reading 0 is as strict as reading 1: a name of the newer record is no name in it."""
    data = zero(process={})
    data["wishes"][0]["statement"] = "zqx"

    assert [("REC05", "/wishes/0/statement"), ("REC05", "/process")] == found(data)


def test_a_wish_that_nobody_voiced_in_a_conversation_is_told() -> None:
    """A wish of no conversation, or of two of one name, has no home; none is guessed."""
    data = zero()
    data["wishes"][0]["conversation"] = "zqx"
    data["wishes"][0]["result"]["conversation"] = "c2"
    data["wishes"][1]["conversation"] = "c3"
    data["conversations"] += [{"id": "c3", "date": "2026-06-12", "stage": "last"}] * 2

    assert [
        ("REC06", "/wishes/0/conversation"),
        ("REC06", "/wishes/1/conversation"),
    ] == found(data)


def test_a_result_of_no_conversation_is_told() -> None:
    """A review has to have been held somewhere."""
    data = zero()
    data["wishes"][0]["result"]["conversation"] = "zqx"

    assert [("REC06", "/wishes/0/result/conversation")] == found(data)


def test_what_is_kept_never_overwrites_a_neighbours_own() -> None:
    """Where an extra holds the very name that keeping needs, the record is put right first."""
    data = zero(extra={KEPT: 1})
    data["person"]["extra"] = {KEPT: {}}
    data["wishes"][0]["extra"] = {KEPT: None}

    assert [
        ("REC06", "/wishes/0/extra"),
        ("REC06", "/person/extra"),
        ("REC06", "/extra"),
    ] == found(data)


def test_such_a_name_stays_where_nothing_has_to_be_kept() -> None:
    """An extra is a neighbour's own, and reading has no other claim on it."""
    record, _ = wire.read({"schema": KEPT, "person": {"id": "p"}, "extra": {KEPT: 1}})
    assert record is not None

    assert {KEPT: 1} == record.extra


def test_faults_beyond_counting_are_not_all_told() -> None:
    """A record with very many lost wishes gives an answer of bounded size."""
    wish = {"id": "w", "conversation": "zqx", "text": "To be home"}

    assert 1_000 == len(found(zero(wishes=[wish] * 1_500)))


def test_danger_is_told_in_an_older_record_too() -> None:
    """Somebody's life does not wait until an old file is put right."""
    data = zero()
    data["conversations"][1] |= {"immediate_danger": True, "odd": 1}

    assert [
        ("REC07", "/conversations/1/immediate_danger"),
        ("REC05", "/conversations/1/odd"),
    ] == found(data)


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("", ""),
        ("/person/preferred_name", "/person/name"),
        ("/person/representatives/0", "/person"),
        ("/conversations/0/participants/2/role", "/conversations/0/present/2"),
        ("/conversations/0/outcomes", "/conversations/0"),
        ("/conversations/0/outcomes/1/statement", "/wishes/1/text"),
        ("/conversations/0/outcomes/0/expressed", "/wishes/0/told_by"),
        ("/conversations/0/outcomes/0/themes/0", "/wishes/0"),
        ("/conversations/1/reviews/0/outcome", "/wishes/0/id"),
        ("/conversations/1/reviews/0/achievement", "/wishes/0/result/met"),
        ("/process/responses/0/description", "/enquiry/actions/0/what"),
        ("/process/conclusions/0/kind", "/enquiry/decisions/0/about"),
        ("/process/concern_raised_on", "/enquiry/raised_on"),
        ("/extra/a/b", "/extra/a/b"),
    ],
)
def test_a_place_is_told_in_the_terms_of_the_older(new: str, old: str) -> None:
    """Whoever reads a finding has the older file in hand."""
    _, _, places = wire.read_with_places(KITCHEN)

    assert old == places.in_source(new)


def test_what_is_not_there_is_told_where_it_would_be() -> None:
    """A rule that misses something names the place in which the older has it."""
    _, _, places = wire.read_with_places({"schema": KEPT, "person": {"id": "p-1"}})

    assert "/enquiry/concluded_on" == places.in_source("/process/concluded_on")
    assert "/person/name" == places.in_source("/person/preferred_name")


def test_the_steps_are_a_chain() -> None:
    """Each writes what the next reads, and the last writes what is written now."""
    assert [step.writes for step in STEPS] == [*(step.reads for step in STEPS[1:]), wire.SCHEMA]
    assert (wire.SCHEMA, *(step.reads for step in reversed(STEPS))) == KNOWN
    assert STEPS == steps_from(KNOWN[-1])
    assert () == steps_from(wire.SCHEMA)


def test_every_change_is_told() -> None:
    """A field of 0 that is none of 1 in its place is named, and so is none that is not there."""
    named = {change.old for change in ZERO_TO_ONE.changes}
    untold = [path for path in fields_of(RecordZero) if path not in named and not stands(path)]

    assert [] == untold
    assert [] == [path for path in named if part_of(path) is None]
    assert [] == [
        change.new
        for change in ZERO_TO_ONE.changes
        if change.new and part_of(change.new, Record) is None
    ]


def fields_of(kind: Any, at: str = "") -> Iterator[str]:
    """Give the place of every field of a shape that moves with nothing above it."""
    named = {change.old for change in ZERO_TO_ONE.changes}
    for field in attrs.fields(kind):
        path = f"{at}/{field.name}"
        yield path
        inner = part_of(path)
        if inner.is_object and path not in named:
            yield from fields_of(inner.of, f"{path}/*" if inner.many else path)


def stands(path: str) -> bool:
    """Say whether the newest record has this place."""
    return part_of(path, Record) is not None


def test_every_value_is_lifted() -> None:
    """No value of an older vocabulary is without its newer, save where it says nothing."""
    silent = {
        (change.old, value)
        for change in ZERO_TO_ONE.changes
        if change.values
        for value in {each.value for each in part_of(change.old).of} - set(change.values)
    }

    assert silent == {
        ("/wishes/*/told_by", "adult"),
        ("/wishes/*/told_by", "representative"),
        ("/wishes/*/told_by", "worker"),
        ("/wishes/*/told_by", "other"),
    }


def invented(moved: dict[str, Any], problems: tuple[Problem, ...] = ()) -> UpgradeStep:
    """Give a step to a number that there is not."""
    return UpgradeStep(
        reads=wire.SCHEMA,
        writes="msp-record/2",
        title="Invented.",
        why="To try two steps.",
        changes=(),
        shape=Record,
        strays=lambda _: iter(problems),
        move=lambda fields: ({"people": [fields["person"]]}, moved),
    )


def test_steps_follow_one_another() -> None:
    """Two steps lift a record, and a place leads back through both."""
    fields = {name: value for name, value in KITCHEN.items() if name != "schema"}
    newest, places = lifted(fields, (ZERO_TO_ONE, invented({"/people/0": "/person"})))

    assert "Mrs B" == newest["people"][0]["preferred_name"]
    assert "/person/name" == places.in_source("/people/0/preferred_name")


def test_what_a_later_step_refuses_is_told_in_the_oldest() -> None:
    """However many steps a record takes, its reader has one file."""
    fields = {name: value for name, value in KITCHEN.items() if name != "schema"}
    place = "/conversations/0/outcomes/1/statement"
    step = invented({}, (Problem(Fault.VALUE_NOT_ALLOWED, place, "Invented."),))
    with pytest.raises(Exception) as raised:  # noqa: PT011 -- a group
        lifted(fields, (ZERO_TO_ONE, step))

    assert ["/wishes/1/text"] == [each.path for each in problems_in(raised.value)]
