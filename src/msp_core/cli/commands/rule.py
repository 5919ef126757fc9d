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
from msp_core.explain import explain
from msp_core.findings import Level
from msp_core.impact.returns import RETURN_RULES
from msp_core.rule import Rule

__all__ = ["run"]

_RULES: tuple[Rule[Any], ...] = (*CATALOGUE, *RUN_RULES, *RETURN_RULES)
_LEVELS = {Level.REJECT: ("REFUSED", Ink.REFUSED), Level.QUERY: ("ASK", Ink.ASK)}
_SAYS = {Level.REJECT: "It refuses.", Level.QUERY: "It asks."}


def run(arguments: Namespace) -> int:
    """List all rules, or tell everything about one."""
    as_json = arguments.format == "json"
    if arguments.rule is None:
        told = _data(map(_told, _RULES)) if as_json else "".join(_listed())
    else:
        rule = _named(arguments.rule)
        if rule is None:
            sys.stderr.write(f"msp-core: {_unknown(arguments.rule)}\n")
            return Exit.UNREADABLE
        told = json.dumps(_told(rule), indent=2) + "\n" if as_json else _explained(rule)
    sys.stdout.write(told)
    return Exit.ACCEPTED


def _named(name_or_code: str) -> Rule[Any] | None:
    wanted = name_or_code.strip().casefold()
    return next((rule for rule in _RULES if wanted in {rule.name, rule.code.casefold()}), None)


def _unknown(name_or_code: str) -> str:
    near = get_close_matches(name_or_code.casefold(), [rule.name for rule in _RULES], n=1)
    hint = f"Did you mean {near[0]}?" if near else "List them with `msp-core rule`."
    return f"no rule has that name or code. {hint}"


def _explained(rule: Rule[Any]) -> str:
    if rule in CATALOGUE:
        return explain(rule.code)
    sources = "\n".join(f"- {each.title}" for each in rule.sources)
    return (
        f"# {rule.name} ({rule.code})\n\n{rule.title}\n\n{_SAYS[rule.level]}\n\n"
        f"## Why\n\n{rule.why}\n\n## Instead\n\n{rule.instead}\n\n"
        f"## What it cannot see\n\n{rule.limits}\n\n## Sources\n\n{sources}\n"
    )


def _listed() -> Iterator[str]:
    paint = painter(colour=wants_colour(sys.stdout))
    widest = max(len(rule.name) for rule in _RULES)
    for rule in _RULES:
        level, ink = _LEVELS[rule.level]
        yield f"{rule.code}  {rule.name:{widest}}  {paint(f'{level:7}', ink)}  {rule.title}\n"


def _data(rules: Iterable[dict[str, Any]]) -> str:
    return json.dumps(list(rules), indent=2) + "\n"


def _told(rule: Rule[Any]) -> dict[str, Any]:
    """All that a rule declares, as data: what it looks at by its name, its function left out."""
    told = attrs.asdict(rule, filter=lambda field, _: field.name not in {"find", "about"})
    return {**told, "level": rule.level.value, "about": rule.about.__name__}
