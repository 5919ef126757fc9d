"""A run as SARIF 2.1.0, for code scanning and other tools that collect findings."""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from msp_core.checking import CATALOGUE
from msp_core.cli.checked import Checked, Tally
from msp_core.cli.piece import Place
from msp_core.cli.run_rules import RUN_RULES
from msp_core.findings import Finding, Level
from msp_core.rule import Rule

__all__ = ["as_sarif"]

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Level.REJECT: "error", Level.QUERY: "warning"}


def as_sarif(run: Iterable[Checked], _: Tally) -> Iterator[str]:
    """Tell a run as one SARIF log, written as it goes."""
    rules: tuple[Rule[Any], ...] = (*CATALOGUE, *RUN_RULES)
    driver = {
        "name": "msp-core",
        "version": version("msp-core"),
        "rules": [_rule(rule) for rule in rules],
    }
    yield f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [\n'
    yield f'{{"tool": {json.dumps({"driver": driver})},\n'
    yield '"columnKind": "unicodeCodePoints", "results": ['
    yield from _results(run, [rule.code for rule in rules])
    yield "\n]}]}\n"


def _results(run: Iterable[Checked], codes: Sequence[str]) -> Iterator[str]:
    before = "\n"
    for one in run:
        for finding, words in one.told:
            yield before + json.dumps(_result(one.place, finding, words, codes))
            before = ",\n"


def _rule(rule: Rule[Any]) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.instead},
        "defaultConfiguration": {"level": _LEVELS[rule.level]},
    }


def _result(
    place: Place, finding: Finding, words: str | None, codes: Sequence[str]
) -> dict[str, Any]:
    span = finding.span
    return {
        "ruleId": finding.code,
        **({"ruleIndex": codes.index(finding.code)} if finding.code in codes else {}),
        "level": _LEVELS[finding.level],
        "message": {"text": f"{finding.message} {finding.instead}"},
        "locations": [_location(place, finding.path, words)],
        "properties": {
            "rule": finding.rule,
            "path": finding.path,
            "span": [span.start, span.end] if span else None,
        },
    }


def _location(place: Place, path: str, words: str | None) -> dict[str, Any]:
    snippet = {} if words is None else {"snippet": {"text": words}}
    # JSON over many lines has no line numbers to give: such a finding stands on line 1.
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(place.file)},
            "region": {"startLine": place.line or 1, **snippet},
        },
        "logicalLocations": [{"fullyQualifiedName": path or "/", "kind": "value"}],
    }


def _uri(file: str) -> str:
    """A relative reference; an absolute path keeps its slashes, and a colon is no scheme."""
    return quote(os.fsencode(file.replace(os.sep, "/")))
