"""Write the page of every rule, as ``msp-core rule`` tells it: python docs/write_rule_pages.py."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from msp_core import CATALOGUE, Rule
from msp_core.cli.run_rules import RUN_RULES
from msp_core.explain import told

FOLDER = Path(__file__).parent / "reference" / "rules"
HEAD = """\
# The rules

A rule **refuses** only when it is certain. Where the law or the words leave room for judgement
it **asks**, and the record stands. Names come first and codes second; both work wherever a
rule is named. A code is never used again for another rule.

| rule | code | says | what a record should be |
| --- | --- | --- | --- |
"""
RUN = """
## The rules about a run

The command line adds these, which look at a whole run: what could be read, and what was read twice.

| rule | code | says | what a run should be |
| --- | --- | --- | --- |
"""
TAIL = """
## Where the rules come from

The rules grew from a list of the field's own checks:
[where each of those went](from-domain-ids.md).
"""


def pages() -> dict[str, str]:
    """Give the text of every page, by the name of its file."""
    each = {f"{rule.name}.md": told(rule) for rule in (*CATALOGUE, *RUN_RULES)}
    return each | {"index.md": HEAD + _rows(CATALOGUE) + RUN + _rows(RUN_RULES) + TAIL}


def _rows(rules: Iterable[Rule[Any]]) -> str:
    return "".join(
        f"| [{rule.name}]({rule.name}.md) | {rule.code} "
        f"| {'refuses' if rule.level == 'reject' else 'asks'} | {rule.title} |\n"
        for rule in sorted(rules, key=lambda rule: rule.code)
    )


def main() -> None:
    """Write the pages, and take away those of rules that are gone."""
    wanted = pages()
    for path in FOLDER.glob("*.md"):
        if path.name not in wanted and path.name != "from-domain-ids.md":
            path.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
