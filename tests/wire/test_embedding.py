"""Our classes inside another tool's payload, through its own converter."""

from collections.abc import Iterator
from typing import Any

import attrs
import cattrs
import pytest
from cattrs.preconf.json import make_converter

from msp_core import wire
from msp_core.errors import NotAnOutcomeError
from msp_core.model import Outcome, Record
from msp_core.model.vocabulary import Voice


@attrs.frozen
class Payload:
    """Another tool's own class."""

    number: int
    outcomes: list[Outcome]
    record: Record | None = None
    voice: Voice | None = None


class RefusedError(ValueError):
    """What the rules raise here."""


def refuse(record: Record) -> None:
    """Refuse one person's record."""
    if record.person.id == "bad":
        raise RefusedError


@pytest.fixture(params=[cattrs.Converter, make_converter, cattrs.BaseConverter])
def converter(request: pytest.FixtureRequest) -> Any:
    """Give a neighbour's converter that knows our classes."""
    made = request.param()
    wire.configure_converter(made, judge=refuse)
    return made


def leaves(error: BaseException) -> Iterator[BaseException]:
    """Give the errors at the ends of a tree."""
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            yield from leaves(each)
    else:
        yield error


def test_a_payload_goes_there_and_back(converter: Any) -> None:
    """What is unstructured is structured again, as the same."""
    record, _ = wire.read({"schema": wire.SCHEMA, "person": {"id": "p1"}})
    payload = Payload(1, [Outcome("To feel safe at home")], record, Voice.PERSON)
    data = converter.unstructure(payload)

    assert {"statement": "To feel safe at home"} == data["outcomes"][0]
    assert {"schema": wire.SCHEMA, "person": {"id": "p1"}} == data["record"]
    assert type(data["voice"]) is str
    assert payload == converter.structure(data, Payload)


def test_a_neighbour_keeps_its_own_ways(converter: Any) -> None:
    """Only our classes are strict: a number as text still becomes a number."""
    assert 3 == converter.structure({"number": "3", "outcomes": []}, Payload).number


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"outcomes": [{"statement": "Increased monitoring by the home"}]}, NotAnOutcomeError),
        ({"outcomes": [{"statement": None}]}, ValueError),
        ({"record": {"schema": wire.SCHEMA, "person": {"id": "bad"}}}, RefusedError),
        ({"record": {"person": {"id": "p1"}}}, ValueError),
        ({"record": "zqx"}, ValueError),
        ({"voice": "zqx"}, ValueError),
    ],
)
def test_what_is_refused_is_in_the_tree(
    converter: Any, fields: dict[str, Any], kind: type[Exception]
) -> None:
    """Our errors stand at the end of the converter's own, and quote nothing."""
    with pytest.raises(Exception) as raised:  # noqa: PT011 -- a group, or what it holds
        converter.structure({"number": 1, "outcomes": [], **fields}, Payload)

    (leaf,) = leaves(raised.value)
    assert isinstance(leaf, kind)
    assert "zqx" not in str(leaf)


def test_the_outer_path_is_kept() -> None:
    """The converter's own telling of the error leads to the place."""
    converter = cattrs.Converter()
    wire.configure_converter(converter, judge=refuse)
    data = {"number": 1, "outcomes": [{"statement": "Case closed"}, {"statement": 3}]}
    with pytest.raises(cattrs.ClassValidationError) as raised:
        converter.structure(data, Payload)

    assert [
        "x @ $.outcomes[0]",
        "x @ $.outcomes[1].statement",
    ] == cattrs.transform_error(raised.value, format_exception=lambda *_: "x")


def test_what_holds_itself_is_refused_and_not_followed() -> None:
    """Data with no end is refused inside another tool's payload too."""
    extra: dict[str, Any] = {}
    extra["again"] = extra
    converter = cattrs.Converter()
    wire.configure_converter(converter, judge=lambda _: None)

    with pytest.raises(cattrs.ClassValidationError) as raised:
        converter.structure({"statement": "To feel safe", "extra": extra}, Outcome)

    (leaf,) = leaves(raised.value)
    assert "nested" in str(leaf)
