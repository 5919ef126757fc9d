"""The audit of a whole file, with its verdicts one by one where they are wanted."""

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from pathlib import Path

import attrs

from msp_core.audit.beside import keep_apart
from msp_core.audit.counting import Counting
from msp_core.audit.parts import judged_parts, processors, version
from msp_core.audit.plan import By, Plan
from msp_core.audit.report import AuditReport
from msp_core.audit.row_file import RowFile, identity
from msp_core.extracts import Extract, open_extract
from msp_core.statements import Classifier

__all__ = ["Reached", "audit_extract"]

# Smaller than this, a file is judged before other processes have begun.
_LARGE = 4 * 1024 * 1024


@attrs.frozen
class Reached:
    """How far a run has come.

    Attributes:
        rows: How many rows are judged.
        done: How much of the file has been read, from 0 to 1; None where that cannot be
            told.
        before: How many of the rows were judged by a run that was stopped.
    """

    rows: int
    done: float | None
    before: int


def _nobody(_: Reached) -> None:
    """Tell nobody."""


def audit_extract(  # noqa: PLR0913 -- each is asked for by name
    path: str | Path,
    *,
    columns: str | Iterable[str],
    by: str | By = (),
    classifier: Classifier | None = None,
    out: str | Path | None = None,
    show_words: bool = False,
    jobs: int | None = 1,
    tell: Callable[[Reached], None] = _nobody,
) -> AuditReport:
    """Judge the columns of an extract, in constant memory.

    Args:
        path: The extract: CSV, Excel, Parquet or JSON Lines.
        columns: The names of the columns to judge.
        by: The columns to group by: each a name, or several for their combinations.
        classifier: The judge of statements, with a council's own phrases.
        out: Where to write the verdicts one by one, as CSV. It is written whole or not at
            all; a run that was stopped is gone on with, if nothing it asked has changed.
        show_words: Whether the words that decided stand in that file.
        jobs: How many processes to judge in; None is one for each processor where the file
            is large. More than one start afresh and import the program that called this,
            which has to be guarded by ``if __name__ == "__main__":``.
        tell: Called now and then with how far the run has come.

    Returns:
        The report. It is the same however many processes judged.

    Raises:
        ExtractError: If the file cannot be read, or a column is not there.
        MissingExtraError: If it is Excel or Parquet, and the extra ``tables`` is missing.
        OutFileError: If what stands where the verdicts are to be written is the extract, or
            is not of a run of this package, or of one that is still going on.
        OSError: If the verdicts cannot be written.
    """
    plan = Plan(
        columns=columns, by=by, classifier=classifier or Classifier(), show_words=show_words
    )
    source = Path(path)
    if out is not None:
        keep_apart(Path(out), source)
    with open_extract(source, plan.names) as extract:
        asked = plan.merged(extract.places)
        run = _Run(extract, asked, jobs or _jobs(source), tell)
        if out is None:
            return run.counted()
        with _kept(RowFile(Path(out), asked, identity(source, asked, version()))) as file:
            if file.goes_on(extract.rows):
                return run.written(file)
            file.begin_anew()
            with open_extract(source, plan.names) as again:
                return attrs.evolve(run, extract=again).written(file)


def _jobs(source: Path) -> int:
    return processors() if source.stat().st_size > _LARGE else 1


@attrs.frozen
class _Run:
    extract: Extract
    plan: Plan
    jobs: int
    tell: Callable[[Reached], None]

    @property
    def nothing(self) -> AuditReport:
        """The report of no rows at all, which says what was asked and read."""
        asked = Counting(self.plan, version()).report()
        return attrs.evolve(asked, read_as=(self.extract.kind,))

    def counted(self) -> AuditReport:
        report = self.nothing
        for part in judged_parts(self.extract.rows, self.plan, lines=False, jobs=self.jobs):
            report += part.report
            self.tell(Reached(report.rows, self.extract.done(), 0))
        return report

    def written(self, file: RowFile) -> AuditReport:
        before = file.report.rows
        for part in judged_parts(self.extract.rows, self.plan, lines=True, jobs=self.jobs):
            file.add(part)
            self.tell(Reached(file.report.rows, self.extract.done(), before))
        return self.nothing + file.report


@contextmanager
def _kept(file: RowFile) -> Generator[RowFile, None, None]:
    """Finish a file, or keep what is written where the run is stopped."""
    try:
        yield file
    except BaseException:
        file.stop()
        raise
    file.finish()
