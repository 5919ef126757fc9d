"""What a converter refuses is told with its full path in the outer payload, and without words."""

import traceback
from typing import Any

import attrs
import cattrs
import pytest
from cattrs.preconf.json import make_converter

from msp_core import (
    Conversation,
    Outcome,
    Record,
    check,
    configure_converter,
    findings_in,
    from_data,
    loads,
    to_data,
)
from msp_core.testing import example_records

SOUND = to_data(example_records()[0])
PERSON = {"id": "zqx-1", "preferred_name": "Zqx Example"}


@attrs.frozen
class Case:
    """A neighbour's own class."""

    number: int
    records: list[Record] = attrs.field(factory=list)
    wish: Outcome | None = None
    by_name: dict[str, Outcome] = attrs.field(factory=dict)
    held: Conversation | None = None


@attrs.frozen
class Payload:
    """What holds the neighbour's own class."""

    case: Case


def made(**options: Any) -> Any:
    """Give a neighbour's converter that knows our classes."""
    converter = make_converter(**options)
    configure_converter(converter)
    return converter


def refused(fields: dict[str, Any], **options: Any) -> Exception:
    """Give what a converter raises over a payload."""
    with pytest.raises(Exception) as raised:  # noqa: PT011 -- a group, or what it holds
        made(**options).structure({"case": {"number": 1, **fields}}, Payload)
    return raised.value


def told(error: BaseException, **options: Any) -> list[tuple[str, str]]:
    """Give the code and path of each finding."""
    return [(finding.code, finding.path) for finding in findings_in(error, **options)]


def record(*outcomes: str, **fields: Any) -> dict[str, Any]:
    """Give a record with outcomes that may be none."""
    conversation = {
        "id": "c1",
        "held_on": "2026-04-02",
        "stage": "start",
        "outcomes_asked": "asked_expressed",
        "outcomes": [{"statement": each, "voiced_by": "person"} for each in outcomes],
        **fields,
    }
    return {"schema": "msp-record/1", "person": PERSON, "conversations": [conversation]}


def test_every_finding_of_a_refused_record_has_its_place_in_the_payload() -> None:
    """A record refused by a rule tells all that a check of it tells, further in."""
    bad = record("To be home", "Increased monitoring of Zqx", "Case closed")
    error = refused({"records": [SOUND, SOUND, bad]})

    at = "/case/records/2"
    assert [(each.code, at + each.path) for each in check(bad).findings] == told(error)
    assert ("OUT01", f"{at}/conversations/0/outcomes/1/statement") in told(error)


def test_a_misshapen_record_has_its_place_in_the_payload() -> None:
    """Each fault of shape is told where it stands, by us and by cattrs itself."""
    bad = record("To be home")
    bad["conversations"][0]["outcomes"].append({"statement": 3, "zqx q": 1})
    error = refused({"records": [SOUND, bad], "number": "zqx"})

    assert [
        ("REC06", "/case/number"),
        ("REC03", "/case/records/1/conversations/0/outcomes/1/statement"),
        ("REC05", "/case/records/1/conversations/0/outcomes/1"),
    ] == told(error)
    assert "x @ $.case.records[1].conversations[0].outcomes[1].statement" in (
        cattrs.transform_error(error, format_exception=lambda *_: "x")
    )


def test_an_outcome_that_is_none_is_told_at_its_statement() -> None:
    """Wherever it stands, the words are in the statement, and the span is in them."""
    held = record("To be home", "Increased monitoring")["conversations"][0]
    error = refused({"wish": {"statement": "Referral made to the police"}, "held": held})

    assert [
        ("OUT01", "/case/wish/statement"),
        ("OUT01", "/case/held/outcomes/1/statement"),
    ] == told(error)
    assert all(finding.span for finding in findings_in(error))


def test_all_that_is_no_json_is_told_in_its_place() -> None:
    """NaN and half a character inside ours are told where they stand, all at once."""
    extra = {"a": float("nan"), "b": [1, "\ud800"]}
    error = refused({"wish": {"statement": "To be home", "extra": extra}})

    assert [("REC01", "/case/wish/extra/a"), ("REC01", "/case/wish/extra/b/1")] == told(error)


def test_danger_in_a_misshapen_record_is_told_first() -> None:
    """Somebody's life does not wait for a field's name inside another's payload either."""
    error = refused({"records": [record("To be home", immediate_danger=True, odd=1)]})

    at = "/case/records/0/conversations/0"
    assert [("REC07", f"{at}/immediate_danger"), ("REC05", f"{at}/odd")] == told(error)


@pytest.mark.parametrize("odd", ["zqx", b"zqx", '{"schema": "msp-record/1"}', None, 3, []])
def test_what_is_no_object_is_told_as_such(odd: Any) -> None:
    """A text is not read as a record, even if it is the JSON of one."""
    assert [("REC03", "/case/records/0")] == told(refused({"records": [odd]}))


def test_an_older_record_is_lifted_inside_a_payload_too() -> None:
    """What its meaning gives to say is told in the places of the older record."""
    older: dict[str, Any] = {
        "schema": "msp-record/0",
        "person": {"id": "p-1"},
        "conversations": [{"id": "c1", "date": "2026-04-02", "stage": "first"}],
        "wishes": [{"id": "o1", "conversation": "c1", "text": "Increased monitoring"}],
    }
    paths = [path for code, path in told(refused({"records": [older]})) if code == "OUT01"]

    assert ["/case/records/0/wishes/0/text"] == paths


def test_the_key_of_a_mapping_is_shown_only_if_asked_for() -> None:
    """A key may be somebody's name; only who made the payload knows."""
    error = refused({"by_name": {"Mrs Zqx/1": {"statement": None}}})

    assert [("REC03", "/case/by_name")] == told(error)
    assert [("REC03", "/case/by_name/Mrs Zqx~11/statement")] == told(error, show_keys=True)


def test_the_payload_may_stand_inside_something_else() -> None:
    """A path can begin where the caller says, such as at a line of many."""
    assert [("REC03", "/7/case/wish")] == told(refused({"wish": 3}), at="/7")


def test_a_neighbours_own_errors_are_told_too() -> None:
    """Whoever fills in a form wants all of it; the words are never in it."""
    with pytest.raises(cattrs.BaseValidationError) as raised:
        made(forbid_extra_keys=True).structure(
            {"case": {"records": 3, "wish": None, "odd": 1, "zqx q": 1}}, Payload
        )

    assert [
        ("REC04", "/case/number"),
        ("REC03", "/case/records"),
        ("REC05", "/case/odd"),
        ("REC05", "/case"),
    ] == told(raised.value)


def test_without_detail_ours_still_tells_the_place_within_it() -> None:
    """A converter that keeps no places has none above ours; from there on all are told."""
    bad = record("To be home", "Increased monitoring")
    error = refused({"records": [SOUND, bad]}, detailed_validation=False)

    assert "/conversations/0/outcomes/1/statement" in [path for _, path in told(error)]


def test_what_loads_raises_is_told_as_well() -> None:
    """A neighbour's own hook may call loads or from_data, and its error is in the tree."""
    converter = cattrs.Converter()
    converter.register_structure_hook(Record, lambda value, _: loads(value))
    with pytest.raises(cattrs.BaseValidationError) as raised:
        converter.structure([b"{"], list[Record])
    misshapen = {"schema": "msp-record/1"}
    with pytest.raises(ValueError, match="person") as shape:
        from_data(misshapen)

    assert [("REC01", "/0")] == told(raised.value)
    assert [("REC04", "/person")] == told(shape.value)


def test_a_class_that_the_converter_cannot_read_is_no_finding() -> None:
    """A program that is not finished must not look like a payload that is wrong."""

    class Unknown:
        """A neighbour's class that nobody taught the converter."""

    with pytest.raises(cattrs.StructureHandlerNotFoundError) as raised:
        cattrs.Converter().structure({}, Unknown)

    with pytest.raises(cattrs.StructureHandlerNotFoundError):
        findings_in(raised.value)


def test_a_note_that_is_no_place_is_left_alone() -> None:
    """Whatever a neighbour writes on an error, it is neither shown nor a step of a path."""
    error = refused({"wish": 3})
    assert isinstance(error, cattrs.BaseValidationError)
    error.exceptions[0].add_note("zqx")

    assert [("REC03", "/case/wish")] == told(error)
    assert "zqx" not in repr(findings_in(error))


def test_no_error_quotes_a_word() -> None:
    """Neither a message, nor the repr of the whole tree, nor its traceback, holds any."""
    bad = record("To be home with Zqx", "Increased monitoring of Zqx")
    odd = record("Zqx")
    odd["conversations"][0]["outcomes"].append({"statement": {"zqx": "zqx"}, "zqx q": "zqx"})
    odd["conversations"][0]["stage"] = "zqx"
    error = refused(
        {
            "records": [bad, odd],
            "wish": {"statement": "Zqx was referred to the police"},
            "held": {"id": "zqx", "held_on": "zqx", "stage": "zqx", "zqx q": "zqx"},
        }
    )
    shown = [repr(error), str(error), *traceback.format_exception(error), repr(findings_in(error))]
    shown += cattrs.transform_error(error)

    assert not [each for each in shown if "zqx" in each.casefold() and "/tests/" not in each]
