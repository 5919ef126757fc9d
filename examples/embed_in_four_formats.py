"""Send one payload of your own, with our records inside it, in four formats.

Each format's converter is cattrs' own; one call teaches it our classes. What is refused
is told with its place in the payload.

    pip install orjson msgspec msgpack
    python examples/embed_in_four_formats.py
"""

from pathlib import Path
from typing import Any

import attrs
from cattrs import BaseValidationError, Converter
from cattrs.preconf import json, msgpack, msgspec, orjson

from msp_core import Outcome, Record, configure_converter, findings_in, loads

RECORDS = Path(__file__).with_name("records.jsonl")
FORMATS = {"json": json, "orjson": orjson, "msgspec": msgspec, "msgpack": msgpack}


@attrs.frozen
class Transfer:
    """What one council sends to the next when a person moves."""

    sent_by: str
    records: list[Record]
    first_wish: Outcome | None = None


def main() -> None:
    """Send a transfer there and back in each format, and spoil one to see it refused."""
    lines = RECORDS.read_text(encoding="utf-8").splitlines()
    transfer = Transfer("East", [loads(lines[0])], Outcome("To feel safe at home"))
    for name, preset in FORMATS.items():
        converter = preset.make_converter()
        configure_converter(converter)
        written = converter.dumps(transfer)
        again = converter.loads(written, Transfer)
        print(f"{name}: {len(written)} bytes, the same again: {again == transfer}")
    print(*reasons(converter, spoilt(converter.unstructure(transfer))), sep="\n")


def spoilt(data: dict[str, Any]) -> dict[str, Any]:
    """Misspell a field of the record, and put a service response in place of the wish."""
    data["records"][0]["person"]["prefered_name"] = "Mrs B"
    return {**data, "first_wish": {"statement": "Referral made to the police"}}


def reasons(converter: Converter, data: dict[str, Any]) -> list[str]:
    """Say what is wrong in each place of a transfer."""
    try:
        converter.structure(data, Transfer)
    except BaseValidationError as error:
        return [f"{each.path}: {each.rule}" for each in findings_in(error)]
    return []


if __name__ == "__main__":
    main()
