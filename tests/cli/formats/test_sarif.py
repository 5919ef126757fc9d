"""SARIF as its standard and GitHub's code scanning take it, on logs of real runs."""

import gzip
import json
import subprocess
from collections.abc import Callable, Iterator
from itertools import chain, repeat
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator

from cli.records import RESPONSE, record
from msp_core.cli import main
from msp_core.cli.checked import Checked, Tally
from msp_core.cli.formats.as_sarif import MOST_RESULTS, as_sarif
from msp_core.cli.piece import Place
from msp_core.findings import Finding, Level

# The package holds the schema of the standard, and the validator that GitHub's page on SARIF
# support sends its readers to. `npm ci --prefix tests/cli/formats/validator` fetches it.
VALIDATOR = Path(__file__).parent / "validator/node_modules/@microsoft/sarif-multitool-linux"
ROOT = Path(__file__).resolve().parents[3]
REFUSED = Finding(rule="r", code="OUT01", level=Level.REJECT, message="m", instead="i")
ASKED = Finding(rule="q", code="OPT05", level=Level.QUERY, message="m", instead="i")
SAID = "ЖЩЮЯѢ"

Log = Callable[..., dict[str, Any]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of records, with odd names, which is where the command is run."""
    monkeypatch.chdir(tmp_path)
    place = tmp_path / "ré co%rds#?"
    place.mkdir()
    examples = ROOT / "examples" / "records.jsonl"
    (place / "a:b.jsonl").write_bytes(examples.read_bytes())
    wrong = record(1, f"{SAID} {RESPONSE}") | {SAID: SAID}
    (place / "one.json").write_text(json.dumps(wrong, indent=2), encoding="utf-8")
    (place / "two.json").write_text(json.dumps(record(2, f"{SAID} {RESPONSE}"), indent=2))
    (place / "empty.json").touch()
    (place / "not.jsonl").write_text(SAID, encoding="utf-8")
    return place


@pytest.fixture
def log(capsys: pytest.CaptureFixture[str]) -> Log:
    """Run the check, and read the log that it tells."""

    def run(*argv: str) -> dict[str, Any]:
        main(["check", "--format", "sarif", *argv])
        told: dict[str, Any] = json.loads(capsys.readouterr().out)
        return told

    return run


def results(log: dict[str, Any]) -> list[dict[str, Any]]:
    """The results of a log of one run."""
    (run,) = log["runs"]
    found: list[dict[str, Any]] = run["results"]
    return found


def regions(log: dict[str, Any]) -> Iterator[tuple[str, dict[str, int]]]:
    """The file and the region that each result is about."""
    for result in results(log):
        (location,) = result["locations"]
        place = location["physicalLocation"]
        yield place["artifactLocation"]["uri"], place["region"]


def many(*findings: Finding, times: int) -> Iterator[Checked]:
    """A run of as many pieces, each with these findings."""
    one = Checked(
        place=Place("records.jsonl", 1),
        findings=findings,
        affirmed=0,
        readable=True,
        words=(None,) * len(findings),
    )
    return repeat(one, times)


def big() -> str:
    """The log of a run with more to say than code scanning takes."""
    run = chain(many(ASKED, times=MOST_RESULTS + 7), many(REFUSED, times=3))
    return "".join(as_sarif(run, Tally()))


def test_what_code_scanning_requires_is_there(log: Log, folder: Path) -> None:
    """Every property that GitHub calls required has a value, and keeps to its limits."""
    told = log(str(folder))
    (run,) = told["runs"]
    driver = run["tool"]["driver"]

    assert ("2.1.0", "msp-core") == (told["version"], driver["name"])
    assert len(driver["rules"]) == len({rule["id"] for rule in driver["rules"]}) <= 25_000
    for rule in driver["rules"]:
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert rule["help"]["text"]
        assert len(rule["name"]) <= 255
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}
    assert run["results"]
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        assert result["message"]["text"]
        assert all(result["partialFingerprints"].values())
    for uri, region in regions(told):
        assert uri
        assert {"startLine", "startColumn", "endLine", "endColumn"} == set(region)
        assert 1 <= region["startColumn"] < region["endColumn"]


def test_paths_are_relative_and_escaped(log: Log, folder: Path, tmp_path: Path) -> None:
    """A path given in whichever way is told from where the command is run."""
    told = {uri for uri, _ in regions(log(str(folder), f"./{folder.name}", "x/../gone.json"))}
    names = {"a:b.jsonl", "one.json", "two.json", "empty.json", "not.jsonl"}

    assert {f"{folder.name}/{name}" for name in names} | {"gone.json"} == set(map(unquote, told))
    assert not any(character in uri for uri in told for character in " :#?é")
    assert str(tmp_path) not in str(told)


def test_what_lies_outside_is_a_file_uri(log: Log, folder: Path) -> None:
    """A file that is no part of here has no relative path to invent."""
    (uri,) = {uri for uri, _ in regions(log(f"{folder.parents[1]}/gone é.json"))}

    assert (folder.parents[1] / "gone é.json").as_uri() == uri


def test_standard_input_has_a_name(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was piped in is told as that."""
    with (ROOT / "examples" / "records.jsonl").open(encoding="utf-8") as piped:
        monkeypatch.setattr("sys.stdin", piped)

        assert {"stdin"} == {uri for uri, _ in regions(log("-"))}


def test_a_finding_stands_on_its_own_line(log: Log, folder: Path) -> None:
    """In one record over many lines, the marked line holds the words that decided."""
    ((_, region),) = regions(log(str(folder / "two.json")))
    line = (folder / "two.json").read_text().splitlines()[region["startLine"] - 1]
    marked = line[region["startColumn"] - 1 : region["endColumn"] - 1]

    assert (True, True) == ('"statement"' in line, RESPONSE.startswith(marked))


def test_lines_of_json_lines_are_counted(log: Log, folder: Path) -> None:
    """In JSON Lines, a finding stands on its record's line."""
    lines = (folder / "a:b.jsonl").read_text(encoding="utf-8").splitlines()
    told = list(regions(log(str(folder / "a:b.jsonl"))))

    assert told
    for _, region in told:
        line = lines[region["startLine"] - 1]
        assert region["endLine"] == region["startLine"]
        assert region["endColumn"] <= len(line) + 1
        assert not line[region["startColumn"] - 1].isspace()


def test_fingerprints_outlive_a_change_of_words(log: Log, folder: Path) -> None:
    """The same finding at the same place is the same, and two places are two."""
    before = results(log(str(folder / "two.json")))
    (folder / "two.json").write_text(json.dumps(record(2, f"x {RESPONSE}")))
    after = results(log(str(folder / "two.json")))
    prints = [str(one["partialFingerprints"]) for one in results(log(str(folder / "a:b.jsonl")))]

    assert before[0]["partialFingerprints"] == after[0]["partialFingerprints"]
    assert len(set(prints)) > 1


def test_no_words_are_told(log: Log, folder: Path) -> None:
    """Nothing that was said stands in a log, whichever way it is escaped."""
    told = log(str(folder / "two.json"), str(folder / "not.jsonl"))

    assert SAID not in json.dumps(told, ensure_ascii=False)


def test_a_big_log_keeps_to_the_limits() -> None:
    """A log is never too long for GitHub: refusals come first, and what is left out is told."""
    told = json.loads(big())
    (run,) = told["runs"]
    (invocation,) = run["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]

    assert ["error"] * 3 + ["warning"] == [one["level"] for one in run["results"][:4]]
    assert MOST_RESULTS == len(run["results"])
    assert "10 findings are left out" in notification["message"]["text"]


def test_refusals_beyond_the_limit_are_counted() -> None:
    """Refusals alone can be too many; what is left out is told too."""
    told = "".join(as_sarif(many(REFUSED, times=MOST_RESULTS + 1), Tally()))

    assert ('"text": "1 findings are left out', 10 * 1024 * 1024) > (
        told[told.index('"text": "1 findings') :][:31],
        len(gzip.compress(told.encode())),
    )


@pytest.mark.slow
def test_the_schema_of_the_standard_accepts_it(log: Log, folder: Path) -> None:
    """A log of a run, a log of nothing and a log of too much are SARIF 2.1.0."""
    schema = json.loads((VALIDATOR / "sarif-2.1.0.json").read_text(encoding="utf-8-sig"))
    validator = Draft202012Validator(schema)
    empty = json.loads("".join(as_sarif((), Tally())))
    few = json.loads("".join(as_sarif(many(REFUSED, ASKED, times=2), Tally())))

    assert [[], [], []] == [
        [error.json_path for error in validator.iter_errors(each)]
        for each in (log("--show-words", str(folder)), empty, few)
    ]


@pytest.mark.slow
def test_githubs_rules_accept_it(log: Log, folder: Path, tmp_path: Path) -> None:
    """The validator finds nothing to say by the standard's rules and by GitHub's.

    Only a homepage is missed (SARIF2005), which the project does not have. That it does say
    something of a wrong log is seen by the one that lacks its messages.
    """
    told = log(str(folder))
    wrong = json.loads(json.dumps(told))
    del results(wrong)[0]["message"]

    assert {"SARIF2005"} == validated(tmp_path, json.dumps(told))
    assert {"SARIF2005"} == validated(tmp_path, "".join(as_sarif((), Tally())))
    assert {"SARIF2005"} == validated(tmp_path, big())
    assert "JSON1002" in validated(tmp_path, json.dumps(wrong))


def validated(folder: Path, log: str) -> set[str]:
    """The ids of what the validator says of a log."""
    given, out = folder / "log.sarif", folder / "said.sarif"
    given.write_text(log, encoding="utf-8")
    command = [VALIDATOR / "Sarif.Multitool", "validate", given, "--output", out]
    options = ["--rule-kind", "Sarif;Ghas", "--log", "ForceOverwrite"]
    limits = ["--max-file-size-in-kb", "100000"]
    asked = [*map(str, command), *options, *limits]
    ended = subprocess.run(asked, capture_output=True, check=True)

    assert b"1 files scanned" in ended.stdout
    return {one["ruleId"] for one in results(json.loads(out.read_text(encoding="utf-8-sig")))}
