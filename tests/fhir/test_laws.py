"""Laws of Bundles: nothing is lost, nothing is added, and the structure is FHIR's."""

import copy
import json
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from msp_core import MspError, Record, check, loads, wire
from msp_core.fhir import BundleError, code_systems, from_bundle, to_bundle
from msp_core.fhir.agreeing import refuse_unlike
from msp_core.fhir.reading import record_data
from wire.strategies import RECORDS

ROOT = Path(__file__).parents[2]
LINES = (ROOT / "examples" / "records.jsonl").read_text(encoding="utf-8").splitlines()
ACCEPTED = [loads(line) for line in LINES if check(line).accepted]
LAW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
ODD: tuple[Any, ...] = (
    None,
    True,
    3,
    3.5,
    "",
    "zqx",
    [],
    {},
    [None],
    [[]],
    {"zqx the words": "zqx"},
)
CONTROL = {code: "c" for code in range(32) if chr(code) not in "\t\n\r"}
VALIDATOR = import_module("fhir.resources.R4B.bundle").Bundle

HL7 = "http://terminology.hl7.org/CodeSystem/"
CODES = {
    f"{HL7}goal-achievement": {"achieved", "not-achieved"},
    f"{HL7}participant-type": {"translator"},
    "urn:msp-core:fhir:schema": {wire.SCHEMA},
    **{each["url"]: {code["code"] for code in each["concept"]} for each in code_systems()},
}
"""Of HL7's codes those that we use, as R4 lists them; of our own all."""

REQUIRED = {
    ("Bundle", "type"): {"collection"},
    ("EpisodeOfCare", "status"): {"active", "finished"},
    ("Encounter", "status"): {"finished"},
    ("Goal", "lifecycleStatus"): {"active", "completed"},
    ("CarePlan", "status"): {"draft", "active", "unknown"},
    ("CarePlan", "intent"): {"proposal", "plan"},
    ("RiskAssessment", "status"): {"final"},
}
"""What we write where R4 allows only its own codes."""


def carried(data: Any) -> Any:
    """Leave out the characters that FHIR has no place for."""
    if isinstance(data, dict):
        return {name: each if name == "extra" else carried(each) for name, each in data.items()}
    if isinstance(data, list):
        return list(map(carried, data))
    return data.translate(CONTROL) if isinstance(data, str) else data


def cleaned(record: Record) -> Record:
    """Give a record that a Bundle can carry."""
    found, _ = wire.read(carried(wire.to_data(record)))
    assert found is not None
    return found


CARRIED = RECORDS.map(cleaned)


def places(data: Any) -> list[tuple[Any, Any]]:
    """Give every value of plain data, as its container and its key."""
    found: list[tuple[Any, Any]] = []
    for key, value in list(enumerate(data) if isinstance(data, list) else data.items()):
        found.append((data, key))
        if isinstance(value, list | dict):
            found += places(value)
    return found


def is_label(container: Any, key: Any) -> bool:
    """Say whether a place holds the label of a code, which may be worded otherwise."""
    return key == "display" and "code" in container


def attempted(call: Callable[[Any], Any], given_to_it: Any) -> Any:
    """Give what a call gives, or the error of ours that it raises."""
    try:
        return call(given_to_it)
    except MspError as refused:
        return refused


def told(bundle: Any) -> Any:
    """Give what a Bundle says: all but names of entries, labels, and what servers add."""
    plain = copy.deepcopy(bundle["entry"])
    urls = {each["fullUrl"]: index for index, each in enumerate(plain)}
    for container, key in places(plain):
        if key in {"reference", "fullUrl"}:
            container[key] = urls.get(container[key], container[key])
        elif is_label(container, key):
            container[key] = None
    return plain


def coded(data: Any) -> Iterator[tuple[str, str]]:
    """Give every coding in plain data."""
    for container, key in places(data):
        if key == "code" and "system" in container:
            yield container["system"], container["code"]


@LAW
@given(CARRIED)
def test_a_bundle_loses_nothing_of_any_record(record: Record) -> None:
    """What a Bundle tells is the whole record, whatever stands in it."""
    bundle = json.loads(json.dumps(to_bundle(record)))
    again, findings = wire.read(record_data(bundle))

    assert () == findings
    assert record == again


@pytest.mark.parametrize("record", ACCEPTED, ids=lambda record: record.person.id)
def test_an_accepted_record_comes_back_the_same(record: Record) -> None:
    """Reading takes back writing, from plain data and from JSON."""
    bundle = to_bundle(record)

    assert record == from_bundle(bundle)
    assert record == from_bundle(json.dumps(bundle))
    assert record == from_bundle(json.dumps(bundle).encode())


@LAW
@given(CARRIED)
def test_a_bundle_says_what_its_record_says(record: Record) -> None:
    """Written again, the record in a Bundle gives that Bundle and no difference."""
    bundle = to_bundle(record)
    again, _ = wire.read(record_data(bundle))

    assert again is not None
    assert bundle == to_bundle(again)
    refuse_unlike(bundle, to_bundle(again))


@LAW
@given(RECORDS)
def test_a_record_is_told_whole_or_refused(record: Record) -> None:
    """A text that FHIR cannot hold is never changed or left out: it is refused."""
    bundle = attempted(to_bundle, record)
    again = None if isinstance(bundle, BundleError) else wire.read(record_data(bundle))[0]

    assert again in (None, record)
    assert (again is None) == isinstance(bundle, BundleError)


@LAW
@given(CARRIED)
def test_every_bundle_has_the_structure_of_r4b(record: Record) -> None:
    """Another library, which knows FHIR's structure and no codes, accepts each Bundle."""
    bundle = to_bundle(record)
    read = VALIDATOR.model_validate(bundle)

    assert len(bundle["entry"]) == len(read.entry)


@LAW
@given(CARRIED)
def test_every_code_stands_in_its_system(record: Record) -> None:
    """No code is made up: HL7's are those of R4, and ours are published with us."""
    unknown = [
        (system, code)
        for system, code in coded(to_bundle(record))
        if code not in CODES.get(system, set())
    ]

    assert [] == unknown


@LAW
@given(CARRIED)
def test_every_required_code_is_one_that_r4_lists(record: Record) -> None:
    """Where R4 allows only its own codes, only these stand."""
    bundle = to_bundle(record)
    wrong = [
        (resource["resourceType"], name, value)
        for resource in (bundle, *(entry["resource"] for entry in bundle["entry"]))
        for name, value in resource.items()
        if value not in REQUIRED.get((resource["resourceType"], name), [value])
    ]

    assert [] == wrong


@pytest.mark.parametrize(("kind", "name"), REQUIRED)
def test_what_we_write_stands_in_the_required_value_set(kind: str, name: str) -> None:
    """The other library lists these value sets, though it does not check them."""
    resource = getattr(import_module(f"fhir.resources.R4B.{kind.lower()}"), kind)
    listed = resource.model_fields[name].json_schema_extra["enum_values"]

    assert set() == REQUIRED[kind, name] - set(listed)


@settings(LAW, max_examples=100)
@given(st.sampled_from(ACCEPTED), st.data())
def test_a_spoilt_bundle_is_refused_or_says_the_same(record: Record, data: st.DataObject) -> None:
    """Whatever stands in whatever place, there is our error, or all of it was understood."""
    bundle = copy.deepcopy(to_bundle(record))
    spots = places(bundle)
    container, key = spots[data.draw(st.integers(0, len(spots) - 1))]
    container[key] = data.draw(st.sampled_from(ODD))
    result = attempted(from_bundle, bundle)

    assert "zqx" not in (repr(result) + str(result) if isinstance(result, MspError) else "")
    assert isinstance(result, MspError) or told(bundle) == told(to_bundle(result))


@settings(LAW, max_examples=100)
@given(st.sampled_from(ACCEPTED), st.data())
def test_what_is_taken_away_is_missed(record: Record, data: st.DataObject) -> None:
    """Without one of its values a Bundle is refused, or tells a record without it."""
    bundle = copy.deepcopy(to_bundle(record))
    spots = places(bundle["entry"])
    container, key = spots[data.draw(st.integers(0, len(spots) - 1))]
    assume(not is_label(container, key))
    del container[key]
    result = attempted(from_bundle, bundle)

    assert record != result
    assert isinstance(result, MspError) or told(bundle) == told(to_bundle(result))
