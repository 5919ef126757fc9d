"""The components for OpenAPI 3.1, judged by a validator of OpenAPI descriptions."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from msp_core import wire
from msp_core.wire.examples import example


def described(components: dict[str, Any], reference: str) -> dict[str, Any]:
    """Give a council's own description, which takes a record in."""
    body = {"content": {"application/json": {"schema": {"$ref": reference}}}}
    operation = {"requestBody": body, "responses": {"204": {"description": "Kept."}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "An invented case system", "version": "7"},
        "paths": {"/records": {"post": operation}},
        "components": components,
    }


def references(schema: Any) -> set[str]:
    """Give every reference in a schema."""
    if isinstance(schema, list):
        return set().union(*map(references, schema))
    if not isinstance(schema, dict):
        return set()
    own = {schema["$ref"]} if isinstance(schema.get("$ref"), str) else set()
    return own.union(*map(references, schema.values()))


@pytest.mark.parametrize("prefix", ["", "Msp", "msp_core."])
def test_a_description_with_our_components_is_valid(prefix: str) -> None:
    """They stand in a description of somebody else's, and its reference finds them."""
    components = wire.openapi_components(prefix=prefix)
    whole = described(components, f"#/components/schemas/{prefix}Record")

    assert [] == list(OpenAPIV31SpecValidator(whole).iter_errors())


def test_a_wrong_description_would_be_caught() -> None:
    """The validator sees what it is asked to see."""
    components = wire.openapi_components()
    components["schemas"]["Record"]["type"] = "record"

    assert list(
        OpenAPIV31SpecValidator(described(components, "#/components/schemas/Record")).iter_errors()
    )


def test_the_whole_document_is_valid_by_itself() -> None:
    """It can be kept as a file, and referred into."""
    whole = wire.openapi_document(prefix="Msp")

    assert [] == list(OpenAPIV31SpecValidator(whole).iter_errors())
    assert ("msp-record", "1") == (whole["info"]["title"], whole["info"]["version"])
    assert wire.openapi_components(prefix="Msp") == whole["components"]


@pytest.mark.parametrize("prefix", ["", "Msp"])
def test_every_reference_is_to_a_component(prefix: str) -> None:
    """None leads out of the description, and none to a neighbour's of the same name."""
    schemas = wire.openapi_components(prefix=prefix)["schemas"]

    assert references(schemas) <= {f"#/components/schemas/{name}" for name in schemas}
    assert all(name.startswith(prefix) for name in schemas)


def test_the_components_say_what_the_schema_says() -> None:
    """But for where they stand, nothing in them is another."""
    schema = wire.json_schema()
    text = json.dumps(wire.openapi_components()["schemas"]).replace(
        "#/components/schemas/", "#/$defs/"
    )
    record = {
        name: each for name, each in schema.items() if name not in ("$schema", "$id", "$defs")
    }

    assert {"Record": record, **schema["$defs"]} == json.loads(text)


@pytest.mark.parametrize("spoil", [{}, {"person": {}}, {"conversations": None}, {"shoe_size": 5}])
def test_a_component_judges_as_the_schema_does(spoil: Any) -> None:
    """A validator of OpenAPI's own dialect says the same of a body."""
    whole = wire.openapi_document()
    record = {"$ref": "#/components/schemas/Record", "components": whole["components"]}
    data = example() | spoil

    assert Draft202012Validator(wire.json_schema()).is_valid(data) == OAS31Validator(
        record
    ).is_valid(data)


@pytest.mark.parametrize("prefix", ["a/b", "a b", "#", "é", "a\n"])
def test_a_prefix_that_makes_no_name_is_refused(prefix: str) -> None:
    """A name that OpenAPI does not allow is refused before anybody finds it broken."""
    with pytest.raises(ValueError, match="a prefix holds letters"):
        wire.openapi_components(prefix=prefix)
