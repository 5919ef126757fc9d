"""Writes the conformance suite from the rules' examples and the cases beside this script.

Its answers are the library's own. A suite that was released is never written again: raise
``SUITE`` in ``src/msp_core/conformance/suite.py``, and write the next.

    PYTHONPATH=src:tests python tests/conformance/write_suite.py
"""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from conformance.draft import Draft
from conformance.rule_cases import rule_cases
from conformance.statement_cases import statement_cases
from conformance.wire_cases import wire_cases
from conformance.writing_cases import writing_cases
from msp_core.conformance import SUITE, Part
from msp_core.conformance.answering import answer
from msp_core.conformance.case import given_as
from msp_core.wire import SCHEMA

__all__ = ["FOLDER", "written"]

FOLDER = Path(__file__).parents[2] / "src" / "msp_core" / "conformance" / "files"

_DRAFTS: dict[Part, Callable[[], Iterable[Draft]]] = {
    Part.WIRE: wire_cases,
    Part.RULES: rule_cases,
    Part.STATEMENTS: statement_cases,
    Part.WRITING: writing_cases,
}


def written(part: Part) -> str:
    """Write one part of the suite: a case a line, in ASCII."""
    head = {"suite": SUITE, "wire": SCHEMA, "part": part.value}
    cases = ",\n".join(_cases(part))
    return f'{json.dumps(head)[:-1]}, "cases": [\n{cases}\n]}}\n'


def _cases(part: Part) -> Iterator[str]:
    for draft in _DRAFTS[part]():
        told = {"id": f"{part}/{draft.name}", "why": draft.why, **given_as(draft.given)}
        yield json.dumps({**told, "expected": answer(part, draft.given)})


def main() -> None:
    """Write every part."""
    FOLDER.mkdir(exist_ok=True)
    for part in Part:
        FOLDER.joinpath(f"{part}.json").write_text(written(part), encoding="ascii", newline="\n")


if __name__ == "__main__":
    main()
