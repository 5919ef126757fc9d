"""Our classes inside a payload that travels in a format of cattrs' own."""

import json
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Annotated, Any, Generic, NewType, TypeVar

import attrs
import cattrs
import msgpack  # type: ignore[import-untyped]  # it has no stubs
import msgspec
import orjson
import pytest
from cattrs.preconf import json as json_preset
from cattrs.preconf import msgpack as msgpack_preset
from cattrs.preconf import msgspec as msgspec_preset
from cattrs.preconf import orjson as orjson_preset

from msp_core import (
    Outcome,
    Record,
    ServiceResponse,
    Voice,
    configure_converter,
    dumps,
    loads,
    to_data,
)
from msp_core.testing import example_records

T = TypeVar("T")
Wish = NewType("Wish", Outcome)

PRESETS: dict[str, tuple[Callable[..., Any], Callable[[bytes], Any]]] = {
    "json": (json_preset.make_converter, json.loads),
    "orjson": (orjson_preset.make_converter, orjson.loads),
    "msgspec": (msgspec_preset.make_converter, msgspec.json.decode),
    "msgpack": (msgpack_preset.make_converter, msgpack.loads),
}
RECORDS = tuple(loads(dumps(record)) for record in example_records())


@attrs.frozen
class Case:
    """A neighbour's own class, with ours in every kind of field."""

    opened_on: date
    records: list[Record] = attrs.field(factory=list)
    by_team: dict[str, Record] = attrs.field(factory=dict)
    first_wish: Outcome | None = None
    wishes: tuple[Outcome, ...] = ()
    others: Sequence[Outcome] = ()
    either: Outcome | ServiceResponse | None = None
    voice: Voice | None = None
    voices: set[Voice] = attrs.field(factory=set)
    by_voice: Mapping[Voice, int] = attrs.field(factory=dict)
    nested: dict[str, list[Outcome | None]] = attrs.field(factory=dict)


@attrs.frozen
class Envelope(Generic[T]):
    """A neighbour's own generic class."""

    payload: T
    copies: tuple[T, ...] = ()


@attrs.frozen
class Posted(Case):
    """A class derived from the neighbour's own."""

    by: str = "post"


WISH = Outcome("To feel safe at home", id="w1", voiced_by=Voice.PERSON)
FULL: dict[str, Any] = {
    "opened_on": date(2026, 1, 2),
    "records": list(RECORDS[:2]),
    "by_team": {"east": RECORDS[0]},
    "first_wish": WISH,
    "wishes": (WISH, WISH),
    "others": (WISH,),
    "either": ServiceResponse(id="s1", description="Increased monitoring"),
    "voice": Voice.PERSON,
    "voices": {Voice.PERSON},
    "by_voice": {Voice.PERSON: 1},
    "nested": {"a": [None, WISH]},
}
WISH_DATA = {"statement": "To feel safe at home", "id": "w1", "voiced_by": "person"}


@pytest.fixture(params=PRESETS)
def preset(request: pytest.FixtureRequest) -> str:
    """Name each format."""
    return str(request.param)


def made(preset: str, **options: Any) -> Any:
    """Give a neighbour's converter of one format that knows our classes."""
    converter = PRESETS[preset][0](**options)
    configure_converter(converter)
    return converter


def read(preset: str, written: bytes) -> Any:
    """Read bytes with the format's own library, which knows nothing of us."""
    return PRESETS[preset][1](written)


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"detailed_validation": False},
        {"prefer_attrib_converters": True},
        {"forbid_extra_keys": True},
        {"omit_if_default": True},
        {"use_alias": True},
    ],
    ids=lambda options: "".join(options) or "plain",
)
@pytest.mark.parametrize("kind", [Case, Posted])
def test_a_payload_goes_there_and_back(
    preset: str, options: dict[str, Any], kind: type[Case]
) -> None:
    """Through bytes and through plain data, it is the same payload."""
    converter = made(preset, **options)
    payload = kind(**FULL)

    assert payload == converter.loads(converter.dumps(payload), kind)
    assert payload == converter.structure(read(preset, converter.dumps(payload)), kind)


def test_what_is_written_is_the_wire(preset: str) -> None:
    """A reader without cattrs finds the very fields that we publish, and no others."""
    converter = made(preset)
    data = read(preset, converter.dumps(Case(**FULL)))

    assert [to_data(record) for record in RECORDS[:2]] == data["records"]
    assert {"east": to_data(RECORDS[0])} == data["by_team"]
    assert WISH_DATA == data["first_wish"]
    assert [WISH_DATA, WISH_DATA] == data["wishes"]
    assert [WISH_DATA] == data["others"]
    assert {"id": "s1", "description": "Increased monitoring"} == data["either"]
    assert ("person", ["person"], {"person": 1}) == (
        data["voice"],
        data["voices"],
        data["by_voice"],
    )
    assert {"a": [None, WISH_DATA]} == data["nested"]


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (RECORDS[0], Record),
        (WISH, Outcome),
        (WISH, Wish),
        (WISH, Annotated[Outcome, "the first"]),
        ([WISH], list[Outcome]),
        ({"a": RECORDS[0]}, dict[str, Record]),
        (Voice.PERSON, Voice),
        (None, Record | None),
        (Envelope(RECORDS[0], (RECORDS[1],)), Envelope[Record]),
        (Envelope(WISH), Envelope[Outcome]),
    ],
    ids=range(10),
)
def test_ours_may_be_the_whole_of_it(preset: str, value: Any, kind: Any) -> None:
    """Ours need not stand in a field: the whole payload may be one, or many."""
    converter = made(preset)

    assert value == converter.loads(converter.dumps(value, kind), kind)


@attrs.frozen
class Loose:
    """A neighbour's own class that does not say what it holds."""

    thing: object
    things: list[Any]


def test_a_field_of_no_type_is_written_as_the_wire_too(preset: str) -> None:
    """Where msgspec would write ours itself, it writes what we publish."""
    converter = made(preset)
    loose = Loose(RECORDS[0], [WISH])

    assert {"thing": to_data(RECORDS[0]), "things": [WISH_DATA]} == read(
        preset, converter.dumps(loose)
    )
    assert {"thing": 3, "things": []} == converter.unstructure(Loose(3, []))
    assert {"payload": WISH_DATA, "copies": []} == read(preset, converter.dumps(Envelope(WISH)))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.person.id)
def test_every_example_is_written_as_dumps_writes_it(preset: str, record: Record) -> None:
    """The fields are those of our own writing, in the same order."""
    converter = made(preset)
    data = read(preset, converter.dumps(record))

    assert list(json.loads(dumps(record)).items()) == list(data.items())


def test_a_date_of_ours_is_exactly_a_day(preset: str) -> None:
    """What Python or the format would take for a date is refused, and ours is text."""
    converter = made(preset)
    whole = to_data(RECORDS[0])
    day = whole["conversations"][0]["held_on"]
    assert "-" in day
    refused = []
    for odd in (day.replace("-", ""), f"{day}T00:00:00", "2026-W01-5", 1_775_088_000, None):
        whole["conversations"][0]["held_on"] = odd
        try:
            converter.structure(whole, Record)
        except cattrs.BaseValidationError:
            refused.append(odd)

    assert 5 == len(refused)


def test_a_neighbours_own_date_stays_as_the_format_has_it(preset: str) -> None:
    """Only our classes are ours: a date of theirs is written as without us."""
    theirs = PRESETS[preset][0]()
    day = attrs.make_class("Day", {"on": attrs.field(type=date)})(date(2026, 1, 2))

    assert theirs.dumps(day) == made(preset).dumps(day)


def test_stray_values_of_the_format_are_refused(preset: str) -> None:
    """What a format can carry and JSON cannot has no place in ours."""
    converter = made(preset)
    strays: tuple[Any, ...] = (
        float("nan"),
        b"zqx",
        msgpack.ExtType(1, b"zqx"),
        msgpack.Timestamp(1),
        date(2026, 1, 2),
        {1: 2},
        (1,),
    )
    for stray in strays:
        with pytest.raises(cattrs.BaseValidationError) as raised:
            converter.structure({**WISH_DATA, "extra": {"a": stray}}, Outcome)

        assert "zqx" not in repr(raised.value)


def test_a_name_that_stands_twice_is_gone_before_we_see_it(preset: str) -> None:
    """A format's own reader keeps the last: whoever must know uses loads. It is documented."""
    written = {
        "msgpack": b"\x82\xa9statement\xa1a\xa9statement\xa1b",
    }.get(preset, b'{"statement": "a", "statement": "b"}')

    assert "b" == made(preset).loads(written, Outcome).statement


def test_hooks_of_others_never_take_ours(preset: str) -> None:
    """Whatever a neighbour registers for attrs classes, before or after, ours stay strict."""
    converter = PRESETS[preset][0]()

    converter.register_structure_hook_factory(attrs.has, lambda _: lambda value, _: value)
    configure_converter(converter)
    converter.register_unstructure_hook_factory(attrs.has, lambda _: lambda value: value)
    converter.register_structure_hook_func(attrs.has, lambda value, _: value)

    assert WISH == converter.structure(WISH_DATA, Outcome)
    assert WISH_DATA == converter.unstructure(WISH)


def test_a_copy_knows_what_its_original_knows(preset: str) -> None:
    """``copy`` takes our hooks along, whatever else it changes."""
    copied = made(preset).copy(detailed_validation=False)
    payload = Case(**FULL)

    assert payload == copied.loads(copied.dumps(payload), Case)
    with pytest.raises(cattrs.BaseValidationError):
        copied.structure({"statement": None}, Outcome)


def test_many_threads_share_a_converter(preset: str) -> None:
    """Nothing of one reading is seen in another."""
    converter = made(preset)
    written = converter.dumps(Case(**FULL))
    with ThreadPoolExecutor(8) as pool:
        again = list(pool.map(lambda _: converter.loads(written, Case), range(40)))

    assert [Case(**FULL)] * 40 == again


def test_a_class_derived_from_ours_is_refused_by_name(preset: str) -> None:
    """Rules look at our classes as they are: one that derives from them would slip by."""

    @attrs.frozen(kw_only=True)
    class Local(Outcome):
        team: str = "east"

    with pytest.raises(TypeError, match="hold one of ours"):
        made(preset).structure(WISH_DATA, Local)
