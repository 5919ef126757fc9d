"""What is installed, and the one command that installs it."""

import os
import subprocess
import sys
import tomllib
from importlib.metadata import entry_points, requires, version
from importlib.resources import files
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
FOR_WORK = ("docs", "test")
FOR_USE = sorted(set(EXTRAS) - {"all", *FOR_WORK})


@pytest.mark.parametrize("extra", FOR_WORK)
def test_an_extra_is_equal_to_its_group(extra: str) -> None:
    """Old pip, which knows extras alone, installs the same as new pip."""
    assert PROJECT["dependency-groups"][extra] == EXTRAS[extra]


def test_all_is_every_part_that_a_user_can_use() -> None:
    """Whoever asks for all of it gets all of it, and none of the tools to work on it."""
    assert EXTRAS["all"] == [f"msp-core[{','.join(FOR_USE)}]"]


@pytest.mark.parametrize("extra", FOR_USE)
def test_the_tests_have_every_optional_part(extra: str) -> None:
    """No test of an optional part can pass because the part is missing."""
    assert set(EXTRAS[extra]) <= set(EXTRAS["test"])


def test_attrs_and_cattrs_are_all_that_is_needed() -> None:
    """Nobody who embeds the library gets a dependency besides these two."""
    needed = [each for each in requires("msp-core") or () if "extra ==" not in each]

    assert {"attrs>=25.4", "cattrs>=25.1"} == set(needed)


def test_the_version_installed_is_the_one_declared() -> None:
    """What a report says it was checked with is the version of this checkout."""
    assert PROJECT["project"]["version"] == version("msp-core")


def test_the_command_is_installed() -> None:
    """``msp-core`` runs the command line's main function."""
    (command,) = entry_points(group="console_scripts", name="msp-core")

    assert command.value == "msp_core.cli:main"
    assert callable(command.load())


@pytest.mark.parametrize(
    "path",
    [
        "py.typed",
        "conformance/files/wire.json",
        "statements/data/scorecard.txt",
        "testing/records.jsonl",
        "wire/example.json",
    ],
)
def test_what_is_no_code_is_installed_too(path: str) -> None:
    """The word lists and the mark that we are typed travel with the package."""
    assert files("msp_core").joinpath(path).is_file()


def test_go_refuses_a_job_it_does_not_know() -> None:
    """A slip of the fingers is told at once, before anything is installed."""
    command = [sys.executable, str(ROOT / "go.py"), "tset"]
    run = subprocess.run(command, capture_output=True, check=False, text=True)

    assert run.returncode == 1
    assert "demo, check, test, docs" in run.stderr


def test_go_stays_small() -> None:
    """A script that everybody runs first is one that everybody can read."""
    assert len((ROOT / "go.py").read_text(encoding="utf-8").splitlines()) < 60


def test_the_check_of_a_change_can_be_run() -> None:
    """``.ci/run`` is executable, and stops at the first thing that fails."""
    script = ROOT / ".ci" / "run"

    assert os.access(script, os.X_OK)
    assert "set -euo pipefail" in script.read_text(encoding="utf-8")
