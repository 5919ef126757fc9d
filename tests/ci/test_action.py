"""The GitHub Action: its shape, and its steps run by the shell that GitHub runs them with."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from cli.records import RESPONSE, record

ROOT = Path(__file__).resolve().parents[2]
ACTION = ROOT / "action.yml"
WORKFLOW = ROOT / "examples" / "github_workflow.yml"
STEPS: list[dict[str, Any]] = yaml.safe_load(ACTION.read_text(encoding="utf-8"))["runs"]["steps"]
# As GitHub's page on workflow syntax gives it for `shell: bash`.
BASH = ["bash", "--noprofile", "--norc", "-eo", "pipefail"]

Step = Callable[..., tuple[int, str, dict[str, str]]]


@pytest.fixture
def step(tmp_path: Path) -> Step:
    """Run a step by its name in a repository of records, with the environment it declares."""

    def run(name: str, **env: str) -> tuple[int, str, dict[str, str]]:
        (one,) = (each for each in STEPS if each["name"] == name)
        script, outputs = tmp_path / "step.sh", tmp_path / "outputs"
        script.write_text(one["run"], encoding="utf-8")
        outputs.write_text("", encoding="utf-8")
        ended = subprocess.run(
            [*BASH, script],
            capture_output=True,
            check=False,
            cwd=tmp_path / "repository",
            env={**os.environ, "RUNNER_TEMP": str(tmp_path), "GITHUB_OUTPUT": str(outputs)}
            | {"PYTHON": sys.executable, "FAIL_ON": "refused", "UPLOAD": "true"}
            | env,
            text=True,
        )
        lines = outputs.read_text(encoding="utf-8").splitlines()
        return ended.returncode, ended.stdout, dict(line.split("=", 1) for line in lines)

    folder = tmp_path / "repository" / "some records"
    folder.mkdir(parents=True)
    (folder / "good.json").write_text(json.dumps(record(1)), encoding="utf-8")
    (folder / "bad.json").write_text(json.dumps(record(2, RESPONSE)), encoding="utf-8")
    return run


@pytest.mark.slow
@pytest.mark.parametrize(
    ("schema", "path"), [("github-actions", ACTION), ("github-workflows", WORKFLOW)]
)
def test_its_shape_is_what_github_takes(schema: str, path: Path) -> None:
    """The action and the example workflow are valid by their published schemas."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    ended = subprocess.run([*command, path], capture_output=True, check=False, text=True)

    assert (0, "") == (ended.returncode, ended.stderr)


@pytest.mark.parametrize("one", STEPS, ids=lambda one: str(one["name"]))
def test_no_input_is_ever_the_text_of_a_script(one: dict[str, Any]) -> None:
    """What a user gives reaches the shell by its environment, where it stays a value."""
    assert "${{" not in one.get("run", "")


@pytest.mark.parametrize("path", [ACTION, WORKFLOW])
def test_every_action_is_pinned_to_a_commit(path: Path) -> None:
    """A tag can be moved to other code; a commit cannot."""
    used = re.findall(r"uses: (\S+)", path.read_text(encoding="utf-8"))
    ours = {"OWNER/msp-core@FULL_COMMIT_HASH", "./msp-core"}

    assert used
    assert not [one for one in used if one not in ours and not re.search(r"@[0-9a-f]{40}$", one)]


def test_the_workflow_gives_what_the_action_takes() -> None:
    """The example names inputs that there are, and all that must be given."""
    inputs = yaml.safe_load(ACTION.read_text(encoding="utf-8"))["inputs"]
    jobs = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]
    given = jobs["check"]["steps"][-1]["with"]
    required = {name for name, each in inputs.items() if each.get("required")}

    assert required <= set(given) <= set(inputs)


def test_a_refusal_is_logged_and_fails_at_the_end(step: Step, tmp_path: Path) -> None:
    """The findings are there to be sent before the job fails for them."""
    code, _, outputs = step("Check the records", RECORDS="\n  some records  \n\n")
    log = json.loads(Path(outputs["log"]).read_text(encoding="utf-8"))
    (result,) = log["runs"][0]["results"]

    assert (0, "1", "true") == (code, outputs["code"], outputs["fails"])
    assert str(tmp_path) in outputs["log"]
    assert "some%20records/bad.json" in json.dumps(result)
    assert 1 == step("Say how it ended", CODE="1", FAILS="true")[0]


@pytest.mark.parametrize(
    ("fail_on", "records", "code", "fails"),
    [
        ("refused", "some records/good.json", "0", False),
        ("refused", "some records", "1", True),
        ("refused", "gone.json", "2", True),
        ("unreadable", "some records", "1", False),
        ("unreadable", "some records\ngone.json", "2", True),
        ("never", "gone.json", "2", False),
    ],
)
def test_what_fails_is_chosen(
    step: Step, fail_on: str, records: str, code: str, *, fails: bool
) -> None:
    """A job fails for what its owner says it fails for."""
    _, _, outputs = step("Check the records", FAIL_ON=fail_on, RECORDS=records)
    told = {"CODE": outputs["code"], "FAILS": outputs.get("fails", "")}

    assert (code, fails) == (outputs["code"], outputs.get("fails") == "true")
    assert (int(code) if fails else 0) == step("Say how it ended", **told)[0]


def test_without_code_scanning_there_are_annotations(step: Step) -> None:
    """Where nothing can be sent, each finding is an annotation in the job's log."""
    code, out, outputs = step("Check the records", RECORDS="some records", UPLOAD="false")

    assert (0, {"code": "1", "fails": "true"}) == (code, outputs)
    assert "::error file=some records/bad.json,line=1,col=" in out


@pytest.mark.parametrize(
    "env",
    [
        {"RECORDS": " \n\t\n"},
        {"RECORDS": ".", "FAIL_ON": "whenever"},
        {"RECORDS": ".", "PYTHON": "/bin/false"},
    ],
)
def test_a_slip_is_never_a_pass(step: Step, env: dict[str, str]) -> None:
    """No path, an unknown word and a command that cannot run all fail at once."""
    code, out, outputs = step("Check the records", **env)

    assert (2, True, {}) == (code, out.startswith("::error::"), outputs)


@pytest.mark.parametrize(
    "hostile",
    ["$(touch pwned)", "`touch pwned`", "x; touch pwned", '" && touch pwned "', "--version", "-h"],
)
def test_an_input_is_never_run(step: Step, tmp_path: Path, hostile: str) -> None:
    """A path that reads like a command or an option is a path, which is not there."""
    _, out, outputs = step("Check the records", RECORDS=hostile, UPLOAD="false")
    step("Check the records", RECORDS=".", FAIL_ON=hostile)
    step("Say how it ended", CODE=hostile, FAILS=hostile)

    assert ("2", True) == (outputs["code"], "unreadable-file" in out)
    assert not list(tmp_path.rglob("pwned"))


def test_nothing_in_the_repository_is_run(step: Step, tmp_path: Path) -> None:
    """A module of the repository's own does not stand in for a library."""
    for name in ("attr.py", "msp_core.py", "json.py"):
        (tmp_path / "repository" / name).write_text("raise SystemExit(0)", encoding="utf-8")
    _, _, outputs = step("Check the records", RECORDS="some records")

    assert "1" == outputs["code"]


@pytest.mark.slow
@pytest.mark.parametrize("version", ["", "0.0.dev0; touch pwned"])
def test_it_installs_what_it_came_with(step: Step, tmp_path: Path, version: str) -> None:
    """Without a version the action's own checkout is installed; a version is no command."""
    code, _, _ = step("Install msp-core", HERE=str(ROOT), VERSION=version)
    place = {"PYTHONPATH": str(tmp_path / "msp-core")}

    assert (not version) == (code == 0)
    assert not list(tmp_path.rglob("pwned"))
    if not version:
        _, _, outputs = step("Check the records", RECORDS="some records", **place)

        assert "1" == outputs["code"]
