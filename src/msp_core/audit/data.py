"""A report as plain data, and back."""

from collections.abc import Mapping
from typing import Any, cast

from msp_core.audit.errors import NotAReportError
from msp_core.audit.grouping import Grouping
from msp_core.audit.report import AuditReport, Phrasing
from msp_core.audit.tally import Tally
from msp_core.audit.unjudged import Unjudged
from msp_core.extracts import Trouble
from msp_core.proportion import Proportion
from msp_core.statements import StatementKind

__all__ = ["SCHEMA", "from_data", "phrasings", "phrasings_data", "to_data"]

SCHEMA = "msp-audit/1"


def to_data(report: AuditReport) -> dict[str, Any]:
    """Give a report as plain data; what is worked out from counts stands there too."""
    return {
        "schema": SCHEMA,
        "rows": report.rows,
        **_tally_data(report.whole),
        "per_column": {name: _tally_data(each) for name, each in report.per_column.items()},
        "by": [_grouping_data(grouping) for grouping in report.groupings],
        "patterns": phrasings_data(report.patterns),
        "troubles": {trouble.value: count for trouble, count in report.troubles.items()},
        "judged_with": list(report.judged_with),
        "read_as": list(report.read_as),
    }


def from_data(data: object) -> AuditReport:
    """Read a report from plain data; what is worked out is worked out again.

    Raises:
        NotAReportError: If it is no data of a report.
    """
    try:
        told = cast("dict[str, Any]", data)
        if told["schema"] != SCHEMA:
            raise NotAReportError
        return AuditReport(
            rows=_count(told["rows"]),
            per_column={name: _tally(each) for name, each in told["per_column"].items()},
            groupings=[_grouping(each) for each in told["by"]],
            seen=phrasings(told["patterns"]),
            troubles={Trouble(name): _count(n) for name, n in told["troubles"].items()},
            judged_with=map(_text, told["judged_with"]),
            read_as=map(_text, told["read_as"]),
        )
    except (AttributeError, LookupError, TypeError, ValueError):
        # What was wrong may be somebody's words, if it is not a report at all.
        raise NotAReportError from None


def phrasings_data(seen: Mapping[Phrasing, int]) -> list[dict[str, Any]]:
    """Give patterns as plain data, in their order."""
    return [
        {"kind": kind.value, "pattern": pattern, "count": count}
        for (kind, pattern), count in seen.items()
    ]


def phrasings(data: list[dict[str, Any]]) -> dict[Phrasing, int]:
    """Read patterns from plain data."""
    return {
        (StatementKind(each["kind"]), _text(each["pattern"])): _count(each["count"])
        for each in data
    }


def _tally_data(tally: Tally) -> dict[str, Any]:
    return {
        "cells": tally.cells,
        **{why.value: count for why, count in tally.unjudged.items()},
        "judged": tally.judged,
        "not_outcomes": _proportion_data(tally.not_outcomes),
        "kinds": {kind.value: count for kind, count in tally.kinds.items()},
        "shares": {kind.value: _proportion_data(tally.of_kind(kind)) for kind in StatementKind},
        "rules": dict(tally.rules),
        "rule_shares": {rule: _proportion_data(tally.of_rule(rule)) for rule in tally.rules},
    }


def _proportion_data(proportion: Proportion) -> dict[str, Any]:
    interval = proportion.interval
    return {
        "count": proportion.count,
        "of": proportion.of,
        "share": proportion.share,
        "interval": list(interval) if interval else None,
    }


def _tally(data: dict[str, Any]) -> Tally:
    return Tally(
        kinds={kind: _count(data["kinds"][kind.value]) for kind in StatementKind},
        unjudged={why: _count(data[why.value]) for why in Unjudged},
        rules={_text(rule): _count(count) for rule, count in data["rules"].items()},
    )


def _grouping_data(grouping: Grouping) -> dict[str, Any]:
    return {
        "by": list(grouping.by),
        "groups": [
            {"values": list(values), **_tally_data(tally)}
            for values, tally in grouping.groups.items()
        ],
        "other": _tally_data(grouping.other),
    }


def _grouping(data: dict[str, Any]) -> Grouping:
    return Grouping(
        by=map(_text, data["by"]),
        groups={tuple(map(_text, each["values"])): _tally(each) for each in data["groups"]},
        other=_tally(data["other"]),
    )


def _count(value: object) -> int:
    if type(value) is not int or value < 0:
        raise NotAReportError
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise NotAReportError
    return value
