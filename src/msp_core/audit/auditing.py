"""The audit of rows, wherever they come from."""

from collections.abc import Iterable, Iterator, Mapping

from msp_core.audit.counting import Counting
from msp_core.audit.parts import version
from msp_core.audit.plan import By, Plan
from msp_core.audit.report import AuditReport
from msp_core.audit.verdict import Judge
from msp_core.extracts import MissingColumnError, Row, Trouble
from msp_core.extracts.naming import surely_names
from msp_core.extracts.row import row_of
from msp_core.statements import Classifier

__all__ = ["audit"]

AnyRow = Row | Mapping[str, object] | str


def audit(
    rows: Iterable[AnyRow],
    *,
    columns: str | Iterable[str] = ("statement",),
    by: str | By = (),
    classifier: Classifier | None = None,
) -> AuditReport:
    """Judge recorded outcomes in bulk, and count what they are.

    Args:
        rows: The rows: those of an open extract, or mappings from column names to what
            stands there, as ``csv.DictReader`` gives them. A text alone is a row with one
            column. They are read once, and none is kept.
        columns: The names of the columns to judge.
        by: The columns to group by: each a name, or several names for their combinations.
        classifier: The judge of statements, with a council's own phrases where it has any.

    Returns:
        The report, which can be added to those of other parts of the same extract.

    Raises:
        MissingColumnError: If the first row lacks a column.
    """
    plan = Plan(columns=columns, by=by, classifier=classifier or Classifier())
    counting, judge = Counting(plan, version()), Judge(plan.classifier)
    for row in _rows(rows, plan):
        counting.add(row, [judge.verdict(row.cells[column]) for column in plan.columns])
    return counting.report()


def _rows(rows: Iterable[AnyRow], plan: Plan) -> Iterator[Row]:
    for number, row in enumerate(rows, start=1):
        if isinstance(row, Row):
            yield row
            continue
        cells = {plan.columns[0]: row} if isinstance(row, str) else row
        missing = [name for name in plan.names if name not in cells]
        if missing and number == 1:
            # What reads a file without a header makes names of its first row's words.
            sure = surely_names(tuple(cells), (), plan.names)
            raise MissingColumnError(missing, cells, sure=sure)
        yield row_of(number, plan.names, (cells.get(name, Trouble.RAGGED) for name in plan.names))
