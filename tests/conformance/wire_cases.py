"""The cases on the shape of a record: each rule's examples, and every trap of a reader."""

from collections.abc import Iterator

from conformance.draft import Draft, as_json
from conformance.wire_shapes import SHAPES
from conformance.wire_texts import TEXTS
from msp_core.testing import example_records
from msp_core.wire import WIRE_RULES, write

__all__ = ["wire_cases"]


def wire_cases() -> Iterator[Draft]:
    """Give every case."""
    for rule in WIRE_RULES:
        for number, mark in enumerate(rule.marks, start=1):
            why = mark.because or rule.title
            yield Draft(f"{rule.name}/marked-{number}", why, mark.given)
        for number, miss in enumerate(rule.leaves, start=1):
            yield Draft(f"{rule.name}/left-{number}", miss.because, miss.given)
    for name, (why, text) in TEXTS.items():
        yield Draft(f"text/{name}", why, text)
    for name, (why, data) in SHAPES.items():
        yield Draft(f"shape/{name}", why, as_json(data))
    for number, whole in enumerate(example_records(), start=1):
        yield Draft(
            f"whole/{number}", "a whole record, with everything in it", write(whole).decode()
        )
