"""A run as SARIF 2.1.0, for code scanning and other tools that collect findings."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

from msp_core.checking import CATALOGUE
from msp_core.cli.checked import Checked, Tally
from msp_core.cli.reading import STDIN
from msp_core.cli.run_rules import RUN_RULES
from msp_core.cli.spots import Spot
from msp_core.findings import Finding, Level
from msp_core.rule import Rule

__all__ = ["MOST_RESULTS", "as_sarif"]

MOST_RESULTS = 25_000
"""GitHub refuses a whole log that holds more results than this in one run."""

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Level.REJECT: "error", Level.QUERY: "warning"}


def as_sarif(run: Iterable[Checked], _: Tally) -> Iterator[str]:
    """Tell a run as one SARIF log, written as it goes.

    No more than ``MOST_RESULTS`` results are written, refusals before questions; how many
    had to be left out is told as a notification of the run.
    """
    rules: tuple[Rule[Any], ...] = (*CATALOGUE, *RUN_RULES)
    driver = {
        "name": "msp-core",
        "version": version("msp-core"),
        "rules": [_rule(rule) for rule in rules],
    }
    left_out = 0
    yield f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [\n'
    yield f'{{"tool": {json.dumps({"driver": driver})},\n'
    yield '"columnKind": "unicodeCodePoints", "results": ['
    for number, result in enumerate(_refusals_first(run, [rule.code for rule in rules])):
        if number < MOST_RESULTS:
            yield f",\n{result}" if number else f"\n{result}"
        else:
            left_out += 1
    yield f'\n], "invocations": [{json.dumps(_invocation(left_out))}]}}]}}\n'


def _refusals_first(run: Iterable[Checked], codes: Sequence[str]) -> Iterator[str]:
    """Give refusals as they come, and keep back no more questions than may follow them."""
    kept: list[str] = []
    left_out = 0
    for one in run:
        for finding, words, spot in one.shown:
            if finding.level is Level.REJECT:
                yield json.dumps(_result(one.place.file, finding, words, spot, codes))
            elif len(kept) < MOST_RESULTS:
                kept.append(json.dumps(_result(one.place.file, finding, words, spot, codes)))
            else:
                left_out += 1
    yield from kept
    yield from ("" for _ in range(left_out))


def _invocation(left_out: int) -> dict[str, Any]:
    text = f"{left_out} findings are left out: a log of over {MOST_RESULTS} would be refused."
    notification = {"level": "warning", "message": {"text": text}}
    told = {"toolExecutionNotifications": [notification]} if left_out else {}
    return {"executionSuccessful": True, **told}


def _rule(rule: Rule[Any]) -> dict[str, Any]:
    level = _LEVELS[rule.level]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.instead},
        "defaultConfiguration": {"level": level},
        "properties": {"problem.severity": level},
    }


def _result(
    file: str, finding: Finding, words: str | None, spot: Spot, codes: Sequence[str]
) -> dict[str, Any]:
    span = finding.span
    uri = _uri(file)
    return {
        "ruleId": finding.code,
        **({"ruleIndex": codes.index(finding.code)} if finding.code in codes else {}),
        "level": _LEVELS[finding.level],
        "message": {"text": f"{finding.message} {finding.instead}"},
        "locations": [_location(uri, finding.path, words, spot)],
        "partialFingerprints": _fingerprints(uri, finding),
        "properties": {
            "rule": finding.rule,
            "path": finding.path,
            "span": [span.start, span.end] if span else None,
        },
    }


def _location(uri: str, path: str, words: str | None, spot: Spot) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": spot.line,
        "startColumn": spot.column,
        "endLine": spot.line,
        "endColumn": spot.end,
    }
    if words is not None:
        region["snippet"] = {"text": words}
    return {
        "physicalLocation": {"artifactLocation": {"uri": uri}, "region": region},
        "logicalLocations": [{"fullyQualifiedName": path or "/", "kind": "value"}],
    }


def _fingerprints(uri: str, finding: Finding) -> Mapping[str, str]:
    """Where it stands, and nothing of what stands there: a digest of words can be guessed.

    GitHub looks at its own ``primaryLocationLineHash`` alone, which its upload action adds
    from the file, and it warns at every result that brings another.
    """
    place = f"{finding.code}\0{uri}\0{finding.path}"
    return {"findingPlace/v1": blake2b(place.encode(), digest_size=16).hexdigest()}


def _uri(file: str) -> str:
    """A reference relative to here, as a repository knows its files; else a file's own URI."""
    if file == STDIN:
        return "stdin"
    there = os.path.abspath(file)  # noqa: PTH100 - resolve() would follow a link out of here
    here = Path.cwd()
    if Path(there).is_relative_to(here):
        return quote(os.fsencode(Path(there).relative_to(here).as_posix()))
    return Path(there).as_uri()
