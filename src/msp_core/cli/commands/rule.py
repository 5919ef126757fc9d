"""``msp-core rule``: list the rules, or explain one."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any

import attrs

from msp_core.checking import CATALOGUE
from msp_core.cli.exits import Exit
from msp_core.cli.run_rules import RUN_RULES
from msp_core.cli.terminal import Ink, painter, wants_colour
from msp_core.explain import explain, told
from msp_core.findings import Level
from msp_core.impact.returns import RETURN_RULES
from msp_core.rule import Rule
from msp_core.wire import KNOWN

__all__ = ["run"]

_RULES: tuple[Rule[Any], ...] = (*CATALOGUE, *RUN_RULES, *RETURN_RULES)
_LEVELS = {Level.REJECT: ("REFUSED", Ink.REFUSED), Level.QUERY: ("ASK", Ink.ASK)}


def run(arguments: Namespace) -> int:
    """List all rules, or tell everything about one."""
    as_json = arguments.format == "json"
    asked: str | None = arguments.rule
    answer = _all(as_json=as_json) if asked is None else _one(asked, as_json=as_json)
    if answer is None:
        sys.stderr.write(f"msp-core: {_unknown(arguments.rule)}\n")
        return Exit.UNREADABLE
    sys.stdout.write(answer)
    return Exit.ACCEPTED


def _all(*, as_json: bool) -> str:
    return _data(map(_declared, _RULES)) if as_json else "".join(_listed())


def _one(name: str, *, as_json: bool) -> str | None:
    if name.strip().casefold() in KNOWN:
        return explain(name)
    rule = _named(name)
    if rule is None:
        return None
    return json.dumps(_declared(rule), indent=2) + "\n" if as_json else told(rule)


def _named(name_or_code: str) -> Rule[Any] | None:
    wanted = name_or_code.strip().casefold()
    return next((rule for rule in _RULES if wanted in {rule.name, rule.code.casefold()}), None)


def _unknown(name_or_code: str) -> str:
    near = get_close_matches(name_or_code.casefold(), [rule.name for rule in _RULES], n=1)
    hint = f"Did you mean {near[0]}?" if near else "List them with `msp-core rule`."
    return f"no rule has that name or code. {hint}"


def _listed() -> Iterator[str]:
    paint = painter(colour=wants_colour(sys.stdout))
    widest = max(len(rule.name) for rule in _RULES)
    for rule in _RULES:
        level, ink = _LEVELS[rule.level]
        yield f"{rule.code}  {rule.name:{widest}}  {paint(f'{level:7}', ink)}  {rule.title}\n"


def _data(rules: Iterable[dict[str, Any]]) -> str:
    return json.dumps(list(rules), indent=2) + "\n"


def _declared(rule: Rule[Any]) -> dict[str, Any]:
    """All that a rule declares, as data: what it looks at by its name, its function left out."""
    declared = attrs.asdict(rule, filter=lambda field, _: field.name not in {"find", "about"})
    return {**declared, "level": rule.level.value, "about": rule.about.__name__}
