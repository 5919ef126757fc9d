"""Plain data to the parts of an impact report, or a refusal."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from msp_core.impact.definition import Measure
from msp_core.impact.errors import NotAnImpactReportError
from msp_core.impact.feedback import QuestionFigure
from msp_core.impact.figure import Figure
from msp_core.impact.period import Period
from msp_core.impact.whose import Whose

__all__ = ["read_report"]


def read_report(data: Mapping[str, Any], expected: str) -> dict[str, Any]:
    """Read the fields of a report.

    Args:
        data: What ``ImpactReport.to_data`` gave.
        expected: The format that it must name.

    Raises:
        NotAnImpactReportError: If it is something else.
    """
    try:
        if data["format"] != expected:
            raise NotAnImpactReportError
        return {
            "period": _period(data["period"]),
            "records": _count(data["records"]),
            "left_out": _counts(data["left_out"]),
            "figures": [_figure(each) for each in data["figures"]],
            "feedback": [_question(each) for each in data["feedback"]],
        }
    except (AttributeError, KeyError, TypeError, ValueError):
        raise NotAnImpactReportError from None


def _period(data: Any) -> Period | None:  # noqa: ANN401 -- plain data
    if data is None:
        return None
    return Period(date.fromisoformat(data["start"]), date.fromisoformat(data["end"]))


def _figure(data: Any) -> Figure:  # noqa: ANN401 -- plain data
    counted = _counts(data["parts"]) | _counts(data["excluded"])
    return Figure.of(Measure(data["measure"]), str(data["about"]), Whose(data["whose"]), counted)


def _question(data: Any) -> QuestionFigure:  # noqa: ANN401 -- plain data
    return QuestionFigure(
        questionnaire=str(data["questionnaire"]),
        version=str(data["version"]),
        question=str(data["question"]),
        whose=Whose(data["whose"]),
        parts=_counts(data["parts"]),
        excluded=_counts(data["excluded"]),
    )


def _counts(data: Any) -> dict[str, int]:  # noqa: ANN401 -- plain data
    return {str(name): _count(count) for name, count in data.items()}


def _count(value: Any) -> int:  # noqa: ANN401 -- plain data
    if type(value) is not int or value < 0:
        raise NotAnImpactReportError
    return value
