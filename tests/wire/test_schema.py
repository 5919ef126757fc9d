"""What the published schema tells, and that it is the one that is committed."""

import hashlib
import json
from pathlib import Path
from typing import Any

import attrs
import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

from msp_core import check, json_schema, loads
from msp_core.model import Record
from msp_core.model.vocabulary import Term
from msp_core.wire import SCHEMA
from msp_core.wire.embedding import model_classes, terms
from msp_core.wire.examples import example, examples

COMMITTED = Path(__file__).parents[2] / "schemas"
WORDS = ("title", "description", "examples", "default", "$id")
WHOLE = json_schema()
NESTED = {name for name in WHOLE["$defs"] if name.startswith("ExtraNested")}
PARTS = {
    "Record": WHOLE,
    **{name: part for name, part in WHOLE["$defs"].items() if name not in NESTED},
}
FIELDS = {
    f"{name}.{field}": inner
    for name, part in PARTS.items()
    for field, inner in part.get("properties", {}).items()
}

# Two of them never stand in a record beside the advocate whom the example has.
WITHOUT_EXAMPLE = {"Advocacy.appropriate_person", "Advocacy.none_because"}

SHAPES = {
    "msp-record/1": "321006f6abac66d1788b5d4d23c60b85d103369d34613c93dceee885faf17430",
}
"""What each number of the wire stands for. A line is added, and never edited: another shape
is another number."""


def bare(schema: Any) -> Any:
    """Take away from a schema what is for people alone."""
    if isinstance(schema, list):
        return [bare(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        name: {field: bare(each) for field, each in inner.items()}
        if name in ("properties", "$defs")
        else bare(inner)
        for name, inner in schema.items()
        if name not in WORDS
    }


def digest(schema: Any) -> str:
    """Give a name to the shapes that a schema tells of, whatever its words and their order."""
    text = json.dumps(bare(schema), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def committed(schema: str) -> Any:
    """Read the committed copy of one number of the wire."""
    path = COMMITTED / f"{schema.replace('/', '-')}.json"
    return json.loads(path.read_bytes())


def types(schema: Any) -> list[str]:
    """Give the types that a part of the schema names itself."""
    named = schema.get("type", [])
    return named if isinstance(named, list) else [named]


def test_the_committed_copy_is_the_schema() -> None:
    """Others read the file, and we the model: they say the same."""
    again = f"write it anew: msp-core schema > schemas/{SCHEMA.replace('/', '-')}.json"

    assert committed(SCHEMA) == WHOLE, again


@pytest.mark.parametrize("schema", SHAPES)
def test_a_number_of_the_wire_keeps_its_shapes(schema: str) -> None:
    """What a number stood for once it stands for always. If this fails, raise the number."""
    assert SHAPES[schema] == digest(committed(schema))


def test_every_number_that_is_written_has_its_shapes() -> None:
    """The number in use cannot do without."""
    assert SCHEMA in SHAPES


@pytest.mark.parametrize(
    ("words", "shape"),
    [
        ({"description": "Said otherwise."}, {"type": "string", "maxLength": 20_001}),
        ({"title": "Called otherwise"}, {"type": ["string", "null"]}),
        ({"examples": ["Another"]}, {"type": "string", "pattern": "x"}),
    ],
)
def test_words_change_no_shape_and_a_limit_does(words: Any, shape: Any) -> None:
    """A field may be told of in better words within a number; what it takes may not change."""
    field = WHOLE["properties"]["person"]
    reworded = {**WHOLE, "properties": {**WHOLE["properties"], "person": field | words}}
    reshaped = {**WHOLE, "properties": {**WHOLE["properties"], "person": field | shape}}

    assert digest(WHOLE) == digest(reworded)
    assert digest(WHOLE) != digest(reshaped)


def test_a_field_may_be_called_as_a_word_of_the_schema() -> None:
    """A field named ``description`` is a shape; what is said of it is none."""
    option = PARTS["RiskOption"]
    without = {name: each for name, each in option["properties"].items() if name != "description"}

    assert digest(option) != digest({**option, "properties": without})


def test_both_validators_take_it_for_a_schema() -> None:
    """It is a schema of the dialect that it names."""
    Draft202012Validator.check_schema(WHOLE)

    assert "https://json-schema.org/draft/2020-12/schema" == WHOLE["$schema"]
    assert jsonschema_rs.meta.is_valid(WHOLE)


@pytest.mark.parametrize("name", PARTS)
def test_every_object_and_vocabulary_tells_what_it_is(name: str) -> None:
    """Each has a title in plain English, and a description that ends in a full stop."""
    title, told = PARTS[name]["title"], PARTS[name]["description"]

    assert title[0].isupper()
    assert "_" not in title
    assert "." == told.rstrip()[-1]
    assert "``" not in told


@pytest.mark.parametrize("place", FIELDS)
def test_every_field_tells_what_it_holds(place: str) -> None:
    """Each has a title and a description, in the terms of the wire and not of Python."""
    title, told = FIELDS[place]["title"], FIELDS[place]["description"]

    assert title[0].isupper()
    assert "_" not in title
    assert told.endswith(".")
    assert not {"None", "True", "False", "tuple"} & set(told.replace(",", " ").split())


def test_titles_read_as_english() -> None:
    """Names of several words, and those that are cut short, are told as people write them."""
    shown = ("Person.nhs_number", "Conversation.held_on", "Outcome.id", "Risk.to", "Rating.of")

    assert ["NHS number", "Held on", "ID", "For whom", "What is rated"] == [
        FIELDS[place]["title"] for place in shown
    ]
    assert ["Risk option", "Capacity for SAC", "MSP record"] == [
        PARTS[name]["title"] for name in ("RiskOption", "CapacityForSac", "Record")
    ]


def test_every_class_and_every_vocabulary_in_use_is_there() -> None:
    """Nothing of the model is left out."""
    used = {name for name, part in PARTS.items() if "oneOf" in part}
    unused = {"FeltSafetyChange", "PublicationSymbol", "RiskAssessmentOutcome", "RiskOutcome"} | {
        "SafeguardingPrinciple",
        "Substantiation",
    }

    assert {cls.__name__ for cls in model_classes()} | used | {"Extra"} == set(PARTS)
    assert {kind.__name__ for kind in terms()} - used == unused


@pytest.mark.parametrize("kind", [each for each in terms() if each.__name__ in PARTS])
def test_every_value_has_its_label_and_its_definition(kind: type[Term]) -> None:
    """A form shows the label, and the meaning beside it, as the vocabulary tells them."""
    assert [(each.value, each.label, each.definition) for each in kind] == [
        (each["const"], each["title"], each["description"])
        for each in PARTS[kind.__name__]["oneOf"]
    ]


def test_the_example_is_a_record_without_a_finding() -> None:
    """Whoever copies it copies a good one."""
    report = check(json.dumps(example()))

    assert () == report.findings
    assert [example()] == WHOLE["examples"]
    assert isinstance(loads(json.dumps(example())), Record)


@pytest.mark.parametrize(
    "place", [place for place, part in (PARTS | FIELDS).items() if "examples" in part]
)
def test_every_example_is_accepted_in_its_place(place: str) -> None:
    """What is shown in a place may stand there, formats looked at as well."""
    part = (PARTS | FIELDS)[place]
    validator = Draft202012Validator(
        {**part, "$defs": WHOLE["$defs"]}, format_checker=Draft202012Validator.FORMAT_CHECKER
    )

    assert part["examples"]
    assert all(map(validator.is_valid, part["examples"]))


def test_every_object_and_each_plain_field_has_an_example() -> None:
    """A text, a day or a number is shown once; a vocabulary shows itself."""
    plain = {
        place
        for place, part in FIELDS.items()
        if {"string", "integer"} & set(types(part)) or "string" in types(part.get("items", {}))
    }
    without = {place for place in plain if "examples" not in FIELDS[place]}

    assert WITHOUT_EXAMPLE == without
    assert {name for name, part in PARTS.items() if "oneOf" not in part} == {
        name for name, field in examples() if not field
    }


def test_what_a_field_is_when_it_is_left_out_is_told() -> None:
    """A reader in another language need not know ours to know that none is none."""
    assert [False, [], {}] == [
        FIELDS[place]["default"]
        for place in ("Choice.thought_unwise", "Outcome.themes", "Record.process")
    ]
    assert "default" not in FIELDS["Outcome.voiced_by"]


def test_a_field_that_must_be_there_has_nothing_in_its_stead() -> None:
    """Required and left out do not go together."""
    both = [
        f"{name}.{field}"
        for name, part in PARTS.items()
        for field in part.get("required", ())
        if "default" in part["properties"][field]
    ]

    assert [] == both


def test_no_pattern_looks_around() -> None:
    """The engines of Go and of Rust have no such thing, and must read ours too."""
    assert "(?!" not in json.dumps(WHOLE)
    assert "(?=" not in json.dumps(WHOLE)


def test_each_call_gives_a_schema_of_its_own() -> None:
    """Whoever changes what they were given changes nobody else's."""
    mine = json_schema()
    mine["properties"].clear()
    mine["examples"][0].clear()

    assert WHOLE == json_schema()


def test_no_field_of_the_model_is_left_out() -> None:
    """The fields of each object are those of its class."""
    for cls in model_classes():
        named = {field.name for field in attrs.fields(cls)}

        assert named == set(PARTS[cls.__name__]["properties"]) - {"schema"}
