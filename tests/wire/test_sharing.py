"""Data that holds the same thing very many times is refused at once, and no other is."""

from typing import Any

import cattrs
import pytest

from msp_core import Outcome, check, configure_converter, from_data
from msp_core.wire.sharing import MOST_REPEATED, is_too_shared

LEAST = {"schema": "msp-record/1", "person": {"id": "p-1"}}


def doubled(times: int) -> Any:
    """Give lists that each hold the one before it twice."""
    data: Any = {"a": [1]}
    for _ in range(times):
        data = [data, data]
    return data


def test_what_doubles_thirty_times_is_refused_at_once() -> None:
    """A thousand million values that are thirty lists take no longer than thirty lists."""
    assert [("REC01", "")] == [
        (finding.code, finding.path)
        for finding in check({**LEAST, "extra": {"a": doubled(28)}}).findings
    ]


def test_inside_a_neighbours_payload_too() -> None:
    """A converter of another format may hand over what aliases made."""
    converter = cattrs.Converter()
    configure_converter(converter)
    with pytest.raises(cattrs.ClassValidationError):
        converter.structure({"statement": "To be home", "extra": {"a": doubled(28)}}, Outcome)


def test_what_is_shared_in_measure_is_read() -> None:
    """One object may stand in many places: it is copied to each."""
    ours = {"ref": [1, 2]}
    record = from_data({**LEAST, "extra": {"a": ours, "b": [ours] * 1_000}})

    assert record.extra is not None
    assert [{"ref": [1, 2]}] * 1_000 == record.extra["b"]


@pytest.mark.parametrize("held", [[], [0], {"a": {"b": []}}])
def test_what_is_large_and_not_shared_is_never_refused(held: Any) -> None:
    """The number of values alone is no fault."""
    assert not is_too_shared([held, *([0] for _ in range(1_000))], deepest=64)
    assert is_too_shared([[0] * 1_000] * (MOST_REPEATED // 1_000 + 1), deepest=64)


def test_what_holds_itself_is_left_to_the_check_of_depth() -> None:
    """It ends where reading ends, however wide it is."""
    data: list[Any] = []
    data += [data] * 10

    assert not is_too_shared(data, deepest=64)
    assert not is_too_shared(doubled(28), deepest=8)
