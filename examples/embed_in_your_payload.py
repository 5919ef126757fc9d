"""Embed our classes in your own payload, read by your own cattrs converter.

A council's referral holds a whole record, and an outcome from its web form. One call
teaches the council's converter our classes, and they stay as strict as they are here.

    python examples/embed_in_your_payload.py
"""

import json
from pathlib import Path
from typing import Any

import attrs
from cattrs import BaseValidationError
from cattrs.preconf.json import make_converter

from msp_core import Finding, Outcome, Record, configure_converter, findings_in

RECORDS = Path(__file__).with_name("records.jsonl")


@attrs.frozen
class Referral:
    """The council's own class, with two of ours inside."""

    reference: str
    team: str
    first_wish: Outcome
    record: Record


CONVERTER = make_converter()
configure_converter(CONVERTER)


def main() -> None:
    """Read one referral that is sound, write it again, and show two that are refused."""
    referral = CONVERTER.structure(payload("To feel safe at home", line=1), Referral)
    print(f"Read {referral.reference}, with {len(referral.record.conversations)} conversations.")
    again = CONVERTER.loads(CONVERTER.dumps(referral), Referral)
    print(f"Written and read again, it is the same: {again == referral}.")
    print(f"A wish that is none: {attempt(payload('Referral made to the police', line=1))}")
    print(f"A record that is refused: {attempt(payload('To feel safe at home', line=11))}")


def payload(wish: str, *, line: int) -> dict[str, Any]:
    """Give a referral as it comes from the web, with the record on one line of our file."""
    record = json.loads(RECORDS.read_text(encoding="utf-8").split("\n")[line - 1])
    return {
        "reference": "R-2026-0457",
        "team": "East",
        "first_wish": {"id": "w1", "statement": wish, "voiced_by": "person"},
        "record": record,
    }


def attempt(referral: dict[str, Any]) -> str:
    """Say why a referral cannot be read, and where in it."""
    try:
        CONVERTER.structure(referral, Referral)
    except BaseValidationError as error:
        return " ".join(map(told, findings_in(error)))
    return "it was read."


def told(finding: Finding) -> str:
    """Tell one finding, its place as a JSON Pointer into the referral."""
    return f"{finding.path}: {finding.rule} ({finding.code}): {finding.message} {finding.instead}"


if __name__ == "__main__":
    main()
