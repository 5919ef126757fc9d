"""Our classes as fields of pydantic models."""

import json
import subprocess
import sys
from contextlib import suppress
from typing import Annotated, Any, Literal

import attrs
import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import AfterValidator, BaseModel, Field, TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError, PydanticSerializationError

from msp_core import Conversation, Outcome, Record, Voice, from_data, to_data
from msp_core.model.walk import walk
from msp_core.testing import example_records, outcomes, records
from msp_core.web.pydantic import ERROR_TYPE, Embedded, Hushed, errors_as_findings, hushed
from web.requests_sent import BODIES, MARK, RECORD, REFUSED, WISH


class Form(BaseModel):
    """Another team's own model."""

    team: str
    wanted: Embedded[Outcome]
    record: Embedded[Record] | None = None
    voice: Embedded[Voice] = Voice.PERSON
    talks: list[Embedded[Conversation]] = []


class HushedForm(Form, Hushed):
    """The same, silent about all that was sent."""


FORM: dict[str, Any] = {
    "team": "East",
    "wanted": WISH,
    "record": RECORD,
    "voice": "representative",
    "talks": RECORD["conversations"],
}


def refused(form: type[BaseModel], data: object) -> ValidationError:
    """Give the error of data that a form refuses."""
    with pytest.raises(ValidationError) as caught:
        form.model_validate(data)
    return caught.value


def embedded(kind: type) -> Any:
    """Give a class as a field, where no checker can follow."""
    return globals()["Embedded"][kind]


def all_told(error: ValidationError) -> str:
    """Give all that an error shows in any way."""
    return f"{error} {error!r} {error.errors()} {error.json()} {error.__context__}"


def test_a_field_is_an_object_of_ours() -> None:
    """Whoever holds the model may rely on the outcome in it."""
    form = Form.model_validate(FORM)

    assert Outcome(WISH["statement"], voiced_by=Voice.PERSON) == form.wanted
    assert from_data(RECORD) == form.record
    assert (Voice.REPRESENTATIVE, 1) == (form.voice, len(form.talks))


def test_json_is_read_as_plain_data_is() -> None:
    """Both of pydantic's ways in give the same."""
    assert Form.model_validate(FORM) == Form.model_validate_json(json.dumps(FORM))
    assert Form.model_validate(FORM) == Form.model_validate(FORM, strict=True)


def test_an_object_of_ours_is_taken_as_it_is() -> None:
    """Python code builds the form from what it already holds."""
    wish = Outcome("I want to go home")

    assert wish is Form(team="East", wanted=wish).wanted


def test_a_record_that_was_built_is_judged_even_so() -> None:
    """Whoever holds the model relies on what is in it, wherever it came from."""
    record = from_data(RECORD)
    silent = attrs.evolve(
        record, conversations=(attrs.evolve(record.conversations[0], outcomes=()),)
    )
    error = refused(Form, {"team": "East", "wanted": WISH, "record": silent})

    assert ("record", "conversations", 0, "outcomes_asked") == error.errors()[0]["loc"]
    assert MARK not in all_told(error)


def test_what_pydantic_lets_in_unread_is_read_when_it_is_written() -> None:
    """No service response leaves as an outcome, and no error quotes it."""
    sound = Form(team="East", wanted=Outcome("I want to go home"))
    for unread in (
        Form.model_construct(team="East", wanted=REFUSED),
        sound.model_copy(update={"wanted": REFUSED}),
    ):
        with pytest.raises(PydanticSerializationError, match="OUT01") as as_json:
            unread.model_dump_json()
        with pytest.raises(PydanticSerializationError, match="OUT01") as as_data:
            unread.model_dump()

        assert MARK not in f"{as_json.value} {as_data.value}"


def test_a_part_of_a_form_can_be_merged_into_it() -> None:
    """What a PATCH brings is dumped and copied in, as pydantic's users do."""
    stored = Form(team="East", wanted=Outcome("I want to go home"))
    brought = Form.model_validate(FORM).model_dump(include={"wanted"})

    assert WISH == stored.model_copy(update=brought).model_dump()["wanted"]


def test_a_choice_of_ours_and_others_is_written_as_what_it_is() -> None:
    """Writing tries each in turn, as pydantic does, and refuses none of the others."""
    adapter: TypeAdapter[Any] = TypeAdapter(embedded(Outcome) | embedded(Record) | str | None)
    for each in (Outcome("I want to go home"), from_data(RECORD), "Increased monitoring", None):
        assert each == adapter.validate_json(adapter.dump_json(each, warnings="error"))


@settings(max_examples=20)
@given(records())
def test_a_form_comes_back_the_same(record: Record) -> None:
    """What is dumped, as data or as JSON, is read again as what it was."""
    form = Form.model_construct(team="East", wanted=Outcome("I want to go home"), record=record)
    dumped = form.model_dump()
    told = json.loads(form.model_dump_json())

    assert to_data(record) == dumped["record"] == told["record"]


@given(outcomes())
def test_an_outcome_comes_back_the_same(outcome: Outcome) -> None:
    """So does an outcome by itself, under any model or none."""
    adapter = TypeAdapter(Annotated[Embedded[Outcome], Field(description="wanted")])

    assert outcome == adapter.validate_json(adapter.dump_json(outcome))
    assert outcome == adapter.validate_python(adapter.dump_python(outcome))


def test_each_finding_is_an_error_of_its_own_with_our_path() -> None:
    """The path goes on where the field of the model ends."""
    talk = {"outcomes": [REFUSED], "stage": "later"}
    error = refused(Form, {**FORM, "wanted": REFUSED, "talks": [talk]})

    assert [
        (ERROR_TYPE, ("wanted", "statement")),
        (ERROR_TYPE, ("talks", 0, "stage")),
        (ERROR_TYPE, ("talks", 0, "outcomes", 0, "statement")),
        (ERROR_TYPE, ("talks", 0, "id")),
        (ERROR_TYPE, ("talks", 0, "held_on")),
    ] == [(each["type"], each["loc"]) for each in error.errors()]


def test_an_error_says_what_to_do_and_holds_the_finding() -> None:
    """The message tells a person, and the context tells a program."""
    (error,) = refused(Form, {**FORM, "wanted": REFUSED}).errors()
    context = error["ctx"]

    assert f"{context['message']} {context['instead']}" == error["msg"]
    assert ("OUT01", "service-response", "reject") == (
        context["code"],
        context["rule"],
        context["level"],
    )
    assert error["input"] is None


def test_a_record_that_a_rule_refuses_is_refused_as_a_field() -> None:
    """The rules hold wherever a record is read."""
    nobody = {**RECORD["conversations"][0], "outcomes": []}
    (error, *_) = refused(Form, {**FORM, "record": {**RECORD, "conversations": [nobody]}}).errors()

    assert ("record", "conversations", 0, "outcomes_asked") == error["loc"]


@given(BODIES, st.sampled_from([Outcome, Record, Conversation, Voice]))
def test_no_error_of_ours_holds_input(body: bytes, kind: type) -> None:
    """Whatever stands in our field, pydantic has none of it to show."""
    adapter = TypeAdapter(embedded(kind))
    told = ""
    with suppress(UnicodeDecodeError, json.JSONDecodeError):
        try:
            adapter.validate_python(json.loads(body))
        except ValidationError as error:
            told = all_told(error)

    assert MARK not in told


def test_pydantic_itself_tells_all_beside_a_missing_field() -> None:
    """This is why there is ``Hushed``: should it ever fail, it may go."""
    assert MARK in str(refused(Form, {"wanted": WISH}).errors())


class Cat(BaseModel):
    """A model with a tag."""

    kind: Literal["cat"]


class Dog(BaseModel):
    """A model with another tag."""

    kind: Literal["dog"]


class Odd(Hushed, extra="forbid"):
    """A model each of whose own errors would quote."""

    number: int = 0
    word: Literal["a"] = "a"
    pet: Annotated[Cat | Dog, Field(discriminator="kind")] = Cat(kind="cat")
    inner: HushedForm | None = None


@pytest.mark.parametrize(
    "data",
    [
        {"number": MARK},
        {"word": MARK},
        {"pet": {"kind": MARK}},
        {f"{MARK} {MARK}": 1},
        {"inner": {"wanted": WISH}},
        MARK,
    ],
)
def test_a_hushed_model_shows_nothing_that_was_sent(data: object) -> None:
    """Neither input, nor a message or a place put together out of it."""
    assert MARK not in all_told(refused(Odd, data))


def test_a_hushed_model_still_says_what_is_wrong() -> None:
    """Each place, its type, and what is said of it without a context, as deep as it lies."""
    error = refused(Odd, {"number": MARK, "inner": {"wanted": REFUSED}, "word": MARK})

    assert [
        ("int_parsing", ("number",)),
        ("literal_error", ("word",)),
        ("missing", ("inner", "team")),
        (ERROR_TYPE, ("inner", "wanted", "statement")),
    ] == [(each["type"], each["loc"]) for each in error.errors()]
    assert "Field required." == error.errors()[2]["msg"]
    assert "OUT01" == error.errors()[3]["ctx"]["code"]


def test_a_hushed_model_reads_json_as_silently() -> None:
    """What is no JSON at all stands in no error either."""
    assert "East" == HushedForm.model_validate_json(json.dumps(FORM)).team
    with pytest.raises(ValidationError) as caught:
        HushedForm.model_validate_json(f"{{{MARK}")

    assert MARK not in all_told(caught.value)


def test_an_error_of_your_own_stands() -> None:
    """What another says on purpose, without a context, is theirs to say."""

    def never(_: object) -> None:
        raise PydanticCustomError("never", "Never this.")

    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Annotated[str, AfterValidator(never)]).validate_python(MARK)

    assert "Never this." == hushed(caught.value).errors()[0]["msg"]


def test_errors_can_be_told_as_findings() -> None:
    """One shape for every problem, whoever found it."""
    error = refused(Form, {"wanted": REFUSED, "voice": 3})
    findings = errors_as_findings(error.errors())

    assert [("missing", "/team"), ("service-response", "/wanted/statement")] == [
        (finding.rule, finding.path) for finding in findings[:2]
    ]
    assert findings[1].span is not None
    assert findings[2].span is None


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_the_schema_holds_ours_and_is_true(mode: Literal["validation", "serialization"]) -> None:
    """It is valid, refers to our definitions, and takes what is dumped."""
    schema = Form.model_json_schema(mode=mode)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(Form.model_validate(FORM).model_dump(mode="json"))

    assert "#/$defs/Outcome" == schema["properties"]["wanted"]["$ref"]
    assert not validator.is_valid({"team": "East", "wanted": {"statement": 3}})
    assert not validator.is_valid({"team": "East", "wanted": WISH, "record": {"person": {}}})


def test_a_definition_of_yours_keeps_apart_from_ours() -> None:
    """Two classes of one name are two definitions."""

    class Person(BaseModel):
        shoe_size: int

    class Both(BaseModel):
        worker: Person
        record: Embedded[Record]

    schema = Both.model_json_schema()
    validator = jsonschema.Draft202012Validator(schema)

    assert validator.is_valid({"worker": {"shoe_size": 41}, "record": RECORD})
    assert not validator.is_valid({"worker": {"shoe_size": 41}, "record": {**RECORD, "person": {}}})


def test_every_class_of_a_record_can_be_a_field() -> None:
    """Each reads what it wrote, and its schema takes it."""
    kinds = {type(each): each for record in example_records() for _, each in walk(record)}
    for kind, each in kinds.items():
        adapter: TypeAdapter[Any] = TypeAdapter(embedded(kind))
        told = json.loads(adapter.dump_json(each))
        jsonschema.Draft202012Validator(adapter.json_schema()).validate(told)

        assert each == adapter.validate_python(told)


def test_only_a_class_of_ours_can_be_embedded() -> None:
    """What we do not know is said at once, when the model is made."""

    @attrs.frozen
    class Other:
        name: str

    with pytest.raises(TypeError, match="one class of msp_core: Embedded"):
        TypeAdapter(Embedded[Other])


@pytest.mark.parametrize("name", ["pydantic", "fastapi", "django", "flask"])
def test_without_its_framework_a_module_says_what_to_install(name: str) -> None:
    """The error names the extra, and the rest of the room needs no framework."""
    command = (
        f"import sys; sys.modules[{name!r}] = None\n"
        "import msp_core.web\n"
        "from msp_core.errors import MissingExtraError\n"
        f"try:\n    import msp_core.web.{name}\n"
        "except MissingExtraError as error:\n    print(error.extra)"
    )
    result = subprocess.run(
        [sys.executable, "-c", command], capture_output=True, check=False, text=True
    )

    assert (name, "") == (result.stdout.strip(), result.stderr)
