"""Hand a record to a FHIR system as a Bundle, and take it back whole.

Another system may store it and send it on; what it changes in it is refused.

    python examples/exchange_by_fhir.py
"""

import json
from pathlib import Path
from typing import Any

from msp_core import MspError, loads
from msp_core.fhir import from_bundle, to_bundle

RECORDS = Path(__file__).with_name("records.jsonl")


def main() -> None:
    """Send one record, read it back, and show a Bundle that is refused."""
    record = loads(RECORDS.read_text(encoding="utf-8").split("\n")[0])
    sent = json.dumps(to_bundle(record))
    print(f"Sent {len(json.loads(sent)['entry'])} resources.")
    print(f"Read back, it is the same: {from_bundle(sent) == record}.")
    print(f"With a goal changed on the way: {attempt(changed(sent))}")


def changed(sent: str) -> dict[str, Any]:
    """Give the Bundle as a system might send it that gives up each goal."""
    bundle: dict[str, Any] = json.loads(sent)
    for entry in bundle["entry"]:
        if entry["resource"]["resourceType"] == "Goal":
            entry["resource"]["lifecycleStatus"] = "cancelled"
    return bundle


def attempt(bundle: dict[str, Any]) -> str:
    """Say why a Bundle cannot be read."""
    try:
        from_bundle(bundle)
    except MspError as refused:
        return str(refused)
    return "it was read."


if __name__ == "__main__":
    main()
