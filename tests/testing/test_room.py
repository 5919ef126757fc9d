"""What tools find in the room, by name and by themselves."""

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from hypothesis import find, settings
from hypothesis import strategies as st

from msp_core import MspError, check, dumps, testing
from msp_core.errors import MissingExtraError
from msp_core.model import Person, Record
from msp_core.testing import strategies
from msp_core.testing.examples import example_records
from msp_core.testing.registration import register

EXAMPLES = Path(__file__).parents[2] / "examples"
ONE = settings(max_examples=1, database=None)
WITHOUT = "import sys; sys.modules['hypothesis'] = None; "
DRAWN = """
import sys
from hypothesis import HealthCheck, given, settings, strategies as st
from msp_core import Record
assert "msp_core.testing.strategies" not in sys.modules
@settings(max_examples=1, database=None, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.from_type(Record))
def law(record):
    assert "msp_core.testing.strategies.records" in sys.modules
law()
"""


def run(program: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a Python of its own."""
    command = [sys.executable, *options, "-c", program]
    return subprocess.run(command, capture_output=True, check=False, text=True)


def test_the_records_of_the_package_are_those_of_the_examples_that_are_accepted() -> None:
    """What is installed and what is shown are the same."""
    lines = (EXAMPLES / "records.jsonl").read_bytes().splitlines()

    assert [line for line in lines if check(line).accepted] == [*map(dumps, example_records())]


def test_the_fixture_gives_the_records_of_the_package(msp_records: tuple[Record, ...]) -> None:
    """A test asks for ``msp_records`` by name, and imports nothing."""
    assert testing.example_records() == msp_records
    assert 28 == len(msp_records)


def test_every_name_is_there() -> None:
    """What the room lists can be had from it, and is all that its strategies are."""
    listed = dir(testing)

    assert sorted({"example_records", *strategies.__all__}) == listed
    assert all(callable(getattr(testing, name)) for name in listed)


def test_another_name_is_not_there() -> None:
    """A slip in a name is told as Python tells it."""
    with pytest.raises(AttributeError, match="no attribute 'recordz'"):
        testing.recordz  # type: ignore[attr-defined]  # noqa: B018 -- asking is the test


def test_hypothesis_draws_our_classes_with_no_import_of_the_room() -> None:
    """The entry point is enough for ``st.from_type``."""
    result = run(DRAWN)

    assert (0, "") == (result.returncode, result.stderr)


def test_registering_twice_does_no_harm() -> None:
    """Whoever turns Hypothesis's plugins off can call it, and so can anybody else."""
    register()
    register()

    assert isinstance(find(st.from_type(Person), lambda _: True, settings=ONE), Person)


def test_the_strategies_can_be_imported_before_hypothesis() -> None:
    """Hypothesis calls us back while we import it, and nothing goes round in a circle."""
    result = run("from msp_core.testing import records; records()")

    assert (0, "") == (result.returncode, result.stderr)


def test_without_hypothesis_a_strategy_says_what_to_install() -> None:
    """A missing library is told by the extra that brings it."""
    result = run(f"{WITHOUT}from msp_core.testing import records")

    assert "MissingExtraError" in result.stderr
    assert "pip install 'msp-core[testing]'" in result.stderr


def test_without_hypothesis_in_this_process_the_same_is_raised(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The error is one of ours, and an ImportError."""
    for name in [*sys.modules]:
        if name.startswith("msp_core.testing.strategies"):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "hypothesis", None)

    with pytest.raises(MissingExtraError) as raised:
        getattr(testing, "records")  # noqa: B009 -- mypy knows that it is there

    assert ["example_records"] == dir(testing)
    assert not hasattr(testing, "__wrapped__")
    assert "testing" == raised.value.extra
    assert isinstance(raised.value, MspError)


def test_without_hypothesis_the_records_told_by_hand_are_there() -> None:
    """They and the fixture need nothing."""
    told = "from msp_core.testing import example_records, plugin; print(len(example_records()))"
    result = run(f"{WITHOUT}{told}")

    assert ("28\n", "") == (result.stdout, result.stderr)


@pytest.mark.parametrize(
    ("group", "value"),
    [
        ("hypothesis", "msp_core.testing.registration:register"),
        ("pytest11", "msp_core.testing.plugin"),
    ],
)
def test_an_entry_point_is_installed(group: str, value: str) -> None:
    """Hypothesis and pytest find us by themselves."""
    (found,) = entry_points(group=group, name="msp_core")

    assert value == found.value
    assert found.load()
