"""The pre-commit hook, run by pre-commit itself on a commit of an invented repository."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from cli.records import RESPONSE, record

ROOT = Path(__file__).resolve().parents[2]
HOOKS = ROOT / ".pre-commit-hooks.yaml"
BUILT_FROM = ("pyproject.toml", "README.md", "LICENSE", "src", HOOKS.name)
PRE_COMMIT = [sys.executable, "-m", "pre_commit"]


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder, as nobody."""
    nobody = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org"]
    command = ["git", *nobody, *arguments]
    ended = subprocess.run(command, capture_output=True, check=True, cwd=folder, text=True)
    return ended.stdout.strip()


def repository(folder: Path) -> Path:
    """A repository with all that stands in a folder committed."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=all of it")
    return folder


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """This checkout as a repository that pre-commit can clone, changes of today included."""
    folder = tmp_path / "ours"
    folder.mkdir()
    for name in BUILT_FROM:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, folder / name)
    return repository(folder)


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """Somebody's repository: records in a folder, and JSON that is none beside it."""
    folder = tmp_path / "theirs"
    (folder / "records").mkdir(parents=True)
    (folder / "settings.json").write_text("{}", encoding="utf-8")
    (folder / "records" / "good.json").write_text(json.dumps(record(1)), encoding="utf-8")
    return repository(folder)


def test_the_hook_is_the_check() -> None:
    """There is one hook, it runs the check on files given by name, and takes odd names."""
    (hook,) = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))

    assert ("msp-core-check", "python", "msp-core check", ["--"]) == (
        hook["id"],
        hook["language"],
        hook["entry"],
        hook["args"],
    )


@pytest.mark.slow
def test_pre_commit_takes_the_definition() -> None:
    """The file is a manifest by pre-commit's own schema."""
    command = [*PRE_COMMIT, "validate-manifest", str(HOOKS)]
    ended = subprocess.run(command, capture_output=True, check=False, text=True)

    assert (0, "") == (ended.returncode, ended.stdout)


@pytest.mark.slow
def test_a_commit_is_held_by_what_it_adds(ours: Path, theirs: Path, tmp_path: Path) -> None:
    """A good record passes; a service response as an outcome holds the commit, and is told."""
    (theirs / ".pre-commit-config.yaml").write_text(
        json.dumps(
            {
                "repos": [
                    {
                        "repo": str(ours),
                        "rev": git(ours, "rev-parse", "HEAD"),
                        "hooks": [{"id": "msp-core-check", "files": r"^(records/|-).*\.jsonl?$"}],
                    }
                ]
            }
        ),
        encoding="utf-8",
    )
    good = pre_commit(theirs, tmp_path, "run", "--all-files")
    (theirs / "records" / "bad.json").write_text(json.dumps(record(2, RESPONSE), indent=1))
    (theirs / "-x.jsonl").write_text(json.dumps(record(3)), encoding="utf-8")
    git(theirs, "add", "--all")
    bad = pre_commit(theirs, tmp_path, "run")
    tried = pre_commit(theirs, tmp_path, "try-repo", str(ours), "--all-files")

    assert (0, True) == (good.returncode, "Passed" in good.stdout), good.stdout + good.stderr
    assert (1, True) == (bad.returncode, "REFUSED service-response (OUT01)" in bad.stdout)
    assert "2 records: 1 accepted, 1 refused" in bad.stdout
    assert RESPONSE not in bad.stdout
    assert (1, True) == (tried.returncode, "settings.json" in tried.stdout)


def pre_commit(folder: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run pre-commit with a home of its own, so that nothing is left from another run."""
    env = {**os.environ, "PRE_COMMIT_HOME": str(home / "home")}
    env = {name: value for name, value in env.items() if not name.startswith("PYTHON")}
    command = [*PRE_COMMIT, *arguments]
    return subprocess.run(command, capture_output=True, check=False, cwd=folder, env=env, text=True)
