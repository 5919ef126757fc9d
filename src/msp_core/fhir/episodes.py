"""The process as an EpisodeOfCare. Its responses and conclusions are never Goals."""

from msp_core.fhir.context import Context
from msp_core.fhir.elements import Data, dig, given, refer
from msp_core.fhir.extending import extensions, fields_in
from msp_core.model import Process, Record

__all__ = ["episode", "extra_in", "process_in"]

_PROCESS = {"concern_raised_on", "concluded_on"}
_RECORD = {"person", "conversations", "process"}


def episode(record: Record, context: Context) -> Data:
    """Tell the process, and what else the record as a whole carries."""
    process = record.process
    days = (process.concern_raised_on, process.concluded_on)
    start, end = (None if day is None else day.isoformat() for day in days)
    return given(
        resourceType="EpisodeOfCare",
        extension=[*extensions(process, native=_PROCESS), *extensions(record, native=_RECORD)],
        status="finished" if context.is_concluded else "active",
        patient=refer(context.link("/person")),
        period=given(start=start, end=end),
    )


def process_in(resource: object) -> Data:
    """Read an EpisodeOfCare back."""
    return fields_in(resource, Process) | given(
        concern_raised_on=dig(resource, "period", "start"),
        concluded_on=dig(resource, "period", "end"),
    )


def extra_in(resource: object) -> Data:
    """Read back what else the record as a whole carries."""
    return fields_in(resource, Record)
