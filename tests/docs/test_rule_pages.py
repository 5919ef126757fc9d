"""The committed pages that are written from the code are in step with it."""

import runpy
from pathlib import Path
from typing import Any

import pytest

from msp_core import CATALOGUE
from msp_core.cli.run_rules import RUN_RULES

DOCS = Path(__file__).resolve().parents[2] / "docs"
RULES = DOCS / "reference" / "rules"


@pytest.fixture(scope="module", name="script")
def _script() -> dict[str, Any]:
    return runpy.run_path(str(DOCS / "write_rule_pages.py"))


def test_every_rule_has_a_page_that_tells_it_as_explain_does(script: dict[str, Any]) -> None:
    """Whoever reads the site reads the same as whoever runs ``msp-core rule``."""
    committed = {
        path.name: path.read_text(encoding="utf-8")
        for path in RULES.glob("*.md")
        if path.name != "from-domain-ids.md"
    }

    assert script["pages"]() == committed


def test_the_index_leads_to_every_rule(script: dict[str, Any]) -> None:
    """A rule about a run is listed as one about a record is, and told on a page of its own."""
    pages = script["pages"]()

    assert [] == [
        rule.name
        for rule in (*CATALOGUE, *RUN_RULES)
        if f"| [{rule.name}]({rule.name}.md) | {rule.code} |" not in pages["index.md"]
        or not pages[f"{rule.name}.md"].startswith(f"# {rule.name} ({rule.code})\n")
    ]


def test_the_pages_are_written_where_they_are_read(tmp_path: Path, script: dict[str, Any]) -> None:
    """Writing gives the committed pages again, and takes away those of rules that are gone."""
    gone = tmp_path / "gone.md"
    gone.touch()
    main = script["main"]
    main.__globals__["FOLDER"] = tmp_path
    main()

    assert not gone.exists()
    assert {f"{rule.name}.md" for rule in (*CATALOGUE, *RUN_RULES)} | {"index.md"} == {
        path.name for path in tmp_path.iterdir()
    }


def test_the_page_of_the_vocabularies_tells_every_value() -> None:
    """The vocabularies on the site are those in the code."""
    script = runpy.run_path(str(DOCS / "write_vocabularies.py"))

    assert script["page"]() == script["PAGE"].read_text(encoding="utf-8")


def test_every_check_of_the_first_release_is_told_of() -> None:
    """Each id of the field's list is in the table, and each rule named there exists."""
    table = (RULES / "from-domain-ids.md").read_text(encoding="utf-8")
    rows = [line.split("|") for line in table.splitlines() if line.startswith("| `")]
    told = {row[1].strip(" `") for row in rows}
    linked = {part.partition(".md)")[0] for row in rows for part in row[2].split("](")[1:]}

    assert _first_release() == told
    assert linked <= {rule.name for rule in CATALOGUE}


def _first_release() -> set[str]:
    families = {
        "OUT": range(1, 13),
        "ASK": range(1, 4),
        "ACH": (1, 2, 3, 4, 5, 7),
        "RSK": (1,),
        "OPT": (1, 2, 3, 4, 6),
        "CHO": (1, 2, 3, 4, 5, 7, 10, 12),
        "CAP": (1, 2),
        "ADV": (1, 2, 3),
        "CON": (1, 2),
        "FBK": (1, 2, 3),
        "IDN": (1, 2),
    }
    return {f"{name}-{number:02}" for name, numbers in families.items() for number in numbers}
