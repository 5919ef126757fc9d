"""Write the page of every rule, as ``explain()`` tells it: python docs/write_rule_pages.py."""

from pathlib import Path

from msp_core import CATALOGUE, explain

FOLDER = Path(__file__).parent / "reference" / "rules"
HEAD = """\
# The rules

A rule **refuses** only when it is certain. Where the law or the words leave room for judgement
it **asks**, and the record stands. Names come first and codes second; both work wherever a
rule is named. A code is never used again for another rule.

| rule | code | says | what a record should be |
| --- | --- | --- | --- |
"""
TAIL = """
The rules grew from a list of the field's own checks:
[where each of those went](from-domain-ids.md).
"""


def pages() -> dict[str, str]:
    """Give the text of every page, by the name of its file."""
    rules = sorted(CATALOGUE, key=lambda rule: rule.code)
    rows = (
        f"| [{rule.name}]({rule.name}.md) | {rule.code} "
        f"| {'refuses' if rule.level == 'reject' else 'asks'} | {rule.title} |\n"
        for rule in rules
    )
    each = {f"{rule.name}.md": explain(rule.name) for rule in rules}
    return each | {"index.md": HEAD + "".join(rows) + TAIL}


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
