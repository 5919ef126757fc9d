"""Parts of an extract, each judged by itself, in this process or in several."""

import os
import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from hashlib import blake2b
from importlib.metadata import version as installed
from itertools import islice
from multiprocessing import get_context

import attrs

from msp_core.audit.counting import Counting
from msp_core.audit.plan import Plan
from msp_core.audit.report import AuditReport
from msp_core.audit.row_lines import row_lines
from msp_core.audit.verdict import Judge
from msp_core.extracts import Row

__all__ = ["Part", "digest_of", "in_parts", "judged_parts", "version"]

_ROWS = 1000
# How many parts may wait for each process: enough that none is ever idle.
_AHEAD = 2


@attrs.frozen
class Part:
    """A part that was judged.

    Attributes:
        report: Its counts.
        lines: Its verdicts one by one, as lines of CSV; empty where nobody wants them.
        digest: What tells its rows from others; empty where nobody wants its lines.
    """

    report: AuditReport
    lines: str = attrs.field(repr=False)
    digest: bytes = attrs.field(default=b"", repr=False)


@cache
def version() -> str:
    """Give the version of this package."""
    return installed("msp-core")


def judged_parts(rows: Iterable[Row], plan: Plan, *, lines: bool, jobs: int) -> Iterator[Part]:
    """Judge rows a part at a time, and give the parts in order.

    Args:
        rows: The rows.
        plan: What is asked.
        lines: Whether the verdicts are wanted one by one.
        jobs: How many processes to judge in; 1 is this one alone.
    """
    parts = in_parts(iter(rows))
    if jobs > 1:
        yield from _in_processes(parts, plan, lines=lines, jobs=jobs)
    else:
        judge = Judge(plan.classifier)
        for part in parts:
            yield _judged(part, plan, judge, lines=lines)


def in_parts(rows: Iterator[Row]) -> Iterator[list[Row]]:
    """Cut rows into parts that are judged each by itself."""
    while part := list(islice(rows, _ROWS)):
        yield part


def digest_of(rows: Iterable[Row]) -> bytes:
    """Give what tells rows from others: a digest of all that was read of them."""
    digest = blake2b(digest_size=32)
    for row in rows:
        told = repr((row.number, tuple(row.cells.values()), tuple(map(str, row.troubles))))
        digest.update(told.encode())
    return digest.digest()


def _judged(rows: list[Row], plan: Plan, judge: Judge, *, lines: bool) -> Part:
    counting = Counting(plan, version())
    told: list[str] = []
    for row in rows:
        verdicts = [judge.verdict(row.cells[column]) for column in plan.columns]
        counting.add(row, verdicts)
        if lines:
            told.extend(row_lines(row, plan, verdicts))
    return Part(counting.report(), "".join(told), digest_of(rows) if lines else b"")


def _in_processes(
    parts: Iterator[list[Row]], plan: Plan, *, lines: bool, jobs: int
) -> Generator[Part, None, None]:
    pool = ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), initializer=_begin, initargs=(plan, lines)
    )
    waiting: deque[Future[Part]] = deque()
    try:
        for part in parts:
            waiting.append(pool.submit(_judge_there, part))
            if len(waiting) >= jobs * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


# What each process judges with: given to it once, so that it remembers what comes again.
_there: list[tuple[Plan, Judge, bool]] = []


def _begin(plan: Plan, lines: bool) -> None:  # noqa: FBT001 -- a pool gives no names
    # Whoever stops the run stops the process that began it, and that one stops these.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _there[:] = [(plan, Judge(plan.classifier), lines)]


def _judge_there(rows: list[Row]) -> Part:
    plan, judge, lines = _there[0]
    return _judged(rows, plan, judge, lines=lines)


def processors() -> int:
    """How many processes this machine runs at once."""
    return os.cpu_count() or 1
