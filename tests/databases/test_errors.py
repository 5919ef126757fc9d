"""What is raised tells a place and what to do, and quotes nothing."""

import pickle
import subprocess
import sys
from typing import Any

import pytest
from sqlalchemy.exc import InvalidRequestError

from msp_core import MspError
from msp_core.databases import (
    AnotherPersonError,
    BrokenRecordError,
    ChangingRecordError,
    DatabaseError,
    NoSuchRecordError,
    UnkeepableError,
)
from msp_core.databases.running import _code

WITHOUT = """
import sys
sys.modules["sqlalchemy"] = None
try:
    import msp_core.databases
except ImportError as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            DatabaseError("msp_risk", "DataError", "22P05"),
            "msp_risk: the database refused (DataError 22P05)",
        ),
        (
            DatabaseError("msp_risk", "DataError", None),
            "msp_risk: the database refused (DataError)",
        ),
        (BrokenRecordError("risk"), "risk: rows of a record are missing, or belong to nothing"),
        (UnkeepableError(("/a", "/b")), "/a, /b: no database keeps the character NUL (U+0000)"),
    ],
)
def test_an_error_tells_its_place(error: Any, told: str) -> None:
    """Each says where to look, also when it comes from another process."""
    assert told == str(error)
    assert told == str(pickle.loads(pickle.dumps(error)))


def test_many_places_are_not_all_told_in_words() -> None:
    """A log line has an end; ``paths`` has them all."""
    error = UnkeepableError(tuple(f"/{number}" for number in range(23)))

    assert "/19, and 3 more: " in str(error)
    assert 23 == len(error.paths)


def test_all_are_ours() -> None:
    """Whoever catches what this package raises on purpose catches these."""
    for error in (AnotherPersonError, ChangingRecordError, NoSuchRecordError):
        assert issubclass(error, MspError)
        assert str(error())


def test_a_code_that_may_be_words_is_not_told() -> None:
    """Only what looks like a code is passed on, and what has none gives none."""
    assert _code(InvalidRequestError("zqx")) is None


def test_without_sqlalchemy_it_says_what_to_install() -> None:
    """The extra is named, and importing the package itself needs none of it."""
    run = subprocess.run(
        [sys.executable, "-c", WITHOUT], capture_output=True, check=True, text=True
    )

    assert "pip install 'msp-core[sql]'" in run.stdout
