"""Hostile and foreign Bundles are refused, clearly and at a bounded price."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

from msp_core import Outcome, RejectedError, ShapeError, UnknownSchemaError, Voice, loads
from msp_core.fhir import BundleError, from_bundle, to_bundle
from msp_core.fhir.refusing import MOST_VALUES

RECORD = loads(Path(__file__).parents[1].joinpath("sample.json").read_bytes())


def bundle() -> Any:
    """Give the sample's Bundle, for a test to spoil."""
    return json.loads(json.dumps(to_bundle(RECORD)))


def resource(data: Any, kind: str) -> Any:
    """Give the first resource of one type."""
    return next(
        entry["resource"] for entry in data["entry"] if entry["resource"]["resourceType"] == kind
    )


def holding_itself() -> Any:
    """Give data without an end."""
    data = bundle()
    data["entry"].append(data)
    return data


def doubling() -> Any:
    """Give data that is small to hold and endless to go through."""
    grown: Any = []
    for _ in range(40):
        grown = [grown, grown]
    return {"resourceType": "Bundle", "entry": grown}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xff", "UTF-8"),
        ("", "empty"),
        ("{", "stops being JSON"),
        ("[1]", "one Bundle, which is an object"),
        ("null", "one Bundle, which is an object"),
        ('{"resourceType": "Bundle", "resourceType": "Bundle"}', "more than once"),
        ('{"resourceType": "Bundle", "entry": NaN}', "finite"),
        (None, "one Bundle, which is an object"),
        ({}, "/resourceType: it must be a Bundle"),
        ({"resourceType": "Patient"}, "/resourceType: it must be a Bundle"),
        ({"resourceType": ["Bundle"]}, "/resourceType: it must be a Bundle"),
        ({"resourceType": "Bundle", "entry": object()}, "/entry: it must be plain JSON data"),
        ({"resourceType": "Bundle", "entry": (1, 2)}, "/entry: it must be plain JSON data"),
        ({1: "Bundle"}, "Bundle: it must be plain JSON data"),
        ("[" * 100_000, "nested"),
        (holding_itself(), "nested more than 48 deep"),
        (doubling(), "more than 250,000 values"),
        ({"resourceType": "Bundle", "entry": [0] * MOST_VALUES}, "more than 250,000 values"),
    ],
)
def test_what_is_no_bundle_is_refused(data: Any, message: str) -> None:
    """Each gets one clear error of ours."""
    with pytest.raises(BundleError, match=message):
        from_bundle(data)


def add(name: str, value: Any) -> Callable[[Any], None]:
    """Add an element to the Goal."""
    return lambda data: resource(data, "Goal").update({name: value})


def unlike(data: Any) -> None:
    """Say that the goal was achieved, beside the code that says partly."""
    codings = resource(data, "Goal")["achievementStatus"]["coding"]
    system = "http://terminology.hl7.org/CodeSystem/goal-achievement"
    codings.append({"system": system, "code": "achieved", "display": "Achieved"})


def claimed(data: Any) -> None:
    """Give the person's goal another voice, and leave the reference to the person."""
    voice = resource(data, "Goal")["expressedBy"]["extension"][0]["valueCoding"]
    voice["code"] = "representative"


def doubled(data: Any) -> None:
    """Give two entries one name."""
    data["entry"][1]["fullUrl"] = data["entry"][0]["fullUrl"]


@pytest.mark.parametrize(
    ("spoil", "path"),
    [
        (add("priority", {"text": "zqx"}), "/entry/3/resource/priority"),
        (add("modifierExtension", [{"url": "zqx"}]), "/entry/3/resource/modifierExtension"),
        (add("implicitRules", "zqx"), "/entry/3/resource/implicitRules"),
        (add("lifecycleStatus", "cancelled"), "/entry/3/resource/lifecycleStatus"),
        (add("zqx zqx", 1), "/entry/3/resource"),
        (unlike, "/entry/3/resource/achievementStatus/coding"),
        (claimed, "/entry/3/resource/expressedBy"),
        (lambda data: data["entry"].append({"fullUrl": "urn:zqx"}), "/entry"),
        (lambda data: data["entry"].append("zqx"), "/entry"),
        (lambda data: data["entry"][0].update(request={"method": "zqx"}), "/entry/0/request"),
        (lambda data: data.update(type="transaction"), "/type"),
        (lambda data: data.update(link=[]), "/link"),
    ],
)
def test_what_the_record_does_not_say_is_refused_in_its_place(
    spoil: Callable[[Any], None], path: str
) -> None:
    """Nothing that we do not understand is dropped, and nothing of it is quoted."""
    data = bundle()
    spoil(data)
    with pytest.raises(BundleError) as refused:
        from_bundle(data)

    assert refused.value.path.startswith(path)
    assert "zqx" not in f"{refused.value}{refused.value!r}"


def test_two_entries_of_one_name_are_refused() -> None:
    """Nobody could tell which of them is meant."""
    data = bundle()
    doubled(data)
    with pytest.raises(ShapeError) as refused:
        from_bundle(data)

    assert "/person" in str(refused.value)


def test_a_server_may_rename_entries_and_add_what_is_its_own() -> None:
    """Ids, metadata, narrative and the wording of labels change nothing."""
    text = json.dumps(to_bundle(RECORD)).replace("urn:uuid:", "https://fhir.example.org/R4/x/")
    data = json.loads(text)
    data |= {"id": "b1", "timestamp": "2026-06-20T10:00:00Z"}
    goal = resource(data, "Goal")
    goal |= {"id": "g1", "meta": {"versionId": "1"}, "text": {"status": "generated"}}
    goal["category"][0]["coding"][0]["display"] = "Safer"

    assert RECORD == from_bundle(data)


def on_a_server(data: Any) -> Any:
    """Give a Bundle as a server keeps it: under its own address, referring from within it."""
    names = {
        entry["fullUrl"]: f"{entry['resource']['resourceType']}/{number}"
        for number, entry in enumerate(data["entry"])
    }
    text = json.dumps(data)
    for url, name in names.items():
        text = text.replace(f'"fullUrl": "{url}"', f'"fullUrl": "https://x.example.org/R4/{name}"')
        text = text.replace(f'"reference": "{url}"', f'"reference": "{name}"')
    return json.loads(text)


def test_a_server_may_refer_from_within_itself() -> None:
    """A relative reference is read from the base of the entry that it stands in."""
    data = on_a_server(bundle())
    kept = json.dumps(data)

    assert "urn:uuid" not in kept
    assert RECORD == from_bundle(data)
    assert kept == json.dumps(data)


@pytest.mark.parametrize("url", ["Patient/9", "entry 0", "", 0, None, ["entry", 0], "Patient/0/"])
@pytest.mark.parametrize("given", [bundle, lambda: on_a_server(bundle())])
def test_a_reference_to_nothing_is_refused(given: Callable[[], Any], url: Any) -> None:
    """What refers to no entry is never taken for what refers to one."""
    data = given()
    resource(data, "Goal")["subject"]["reference"] = url
    with pytest.raises(BundleError) as refused:
        from_bundle(data)

    assert refused.value.path.startswith("/entry/3/resource/subject")


def test_an_entry_may_have_any_name() -> None:
    """A name is for finding an entry, and says nothing else."""
    data = bundle()
    text = json.dumps(data).replace(data["entry"][0]["fullUrl"], "Patient/" + "x" * 100)

    assert RECORD == from_bundle(text)


@pytest.mark.parametrize("at", [0, 1])
def test_a_server_may_tag_the_bundle(at: int) -> None:
    """Ours is found by its system, wherever it stands among others."""
    data = bundle()
    data["meta"]["tag"].insert(at, {"system": "https://x.example.org/tags", "code": "kept"})

    assert RECORD == from_bundle(data)


def test_a_tag_of_another_system_names_no_schema() -> None:
    """The same code in somebody else's system means something else."""
    data = bundle()
    data["meta"]["tag"][0]["system"] = "https://x.example.org/tags"
    with pytest.raises(UnknownSchemaError):
        from_bundle(data)


def test_goals_in_another_order_are_another_record() -> None:
    """The order of the entries is the order in the record, which is all that tells it."""
    both = copy.deepcopy(RECORD)
    held = both.conversations[0]
    later = Outcome("To go back to the Tuesday club", id="o2", voiced_by=Voice.PERSON)
    changed = attrs.evolve(held, outcomes=(*held.outcomes, later))
    data = to_bundle(attrs.evolve(both, conversations=(changed, *both.conversations[1:])))
    entries = data["entry"]
    entries[3], entries[4] = entries[4], entries[3]

    assert ["o2", "o1"] == [each.id for each in from_bundle(data).conversations[0].outcomes]


def test_a_bundle_that_names_no_schema_is_refused() -> None:
    """It might be of a version to come."""
    data = bundle()
    del data["meta"]
    with pytest.raises(UnknownSchemaError):
        from_bundle(data)


def test_a_service_response_as_a_goal_is_refused() -> None:
    """A Bundle is no way round the rules."""
    data = bundle()
    resource(data, "Goal")["description"]["text"] = "Increased monitoring by the home"
    with pytest.raises(RejectedError) as refused:
        from_bundle(data)

    assert "service-response" in str(refused.value)
    assert "monitoring by" not in str(refused.value)


@pytest.mark.parametrize("text", ["{", "[1]", "7"])
def test_an_extra_that_is_no_object_is_refused(text: str) -> None:
    """Another system's data is carried as JSON, and must be an object."""
    data = bundle()
    url = "urn:msp-core:fhir:extension:Outcome.extra"
    resource(data, "Goal")["extension"].append({"url": url, "valueString": text})
    with pytest.raises((ShapeError, BundleError)):
        from_bundle(data)


def test_a_record_with_a_control_character_is_not_told() -> None:
    """FHIR has no such text, and a person's words are not changed to fit."""
    person = {"id": "p1", "communication": "Slowly\x07 please"}
    record = loads(
        json.dumps({"schema": "msp-record/1", "person": person, "conversations": talks()})
    )
    with pytest.raises(BundleError) as refused:
        to_bundle(record)

    assert "/entry/0/resource/extension/0/valueString" == refused.value.path
    assert "please" not in str(refused.value)


def test_a_record_with_a_blank_text_is_not_told() -> None:
    """A text of nothing but a hard space is one to us, and none to FHIR."""
    person = {"id": "p1", "communication": "\u00a0"}
    record = loads(
        json.dumps({"schema": "msp-record/1", "person": person, "conversations": talks()})
    )
    with pytest.raises(BundleError, match="blank"):
        to_bundle(record)


def test_a_record_with_more_than_fhir_holds_in_one_text_is_not_told() -> None:
    """Another system's data may be larger than a string of FHIR can be."""
    extra = {"scan": "x" * 1024 * 1024}
    record = loads(
        json.dumps(
            {"schema": "msp-record/1", "person": {"id": "p1"}, "conversations": talks()}
            | {"extra": extra}
        )
    )
    with pytest.raises(BundleError, match="1 MiB"):
        to_bundle(record)


def talks() -> Any:
    """Give one conversation, as plain data."""
    asked = {"outcomes_asked": "asked_none_expressed"}
    return [{"id": "c1", "held_on": "2026-04-02", "stage": "start", **asked}]
