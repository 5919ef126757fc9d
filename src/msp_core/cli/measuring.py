"""Measuring many records, on as many processors as there are, in bounded memory."""

import gc
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import active_children, get_context

import attrs

from msp_core import wire
from msp_core.checking import CATALOGUE, check
from msp_core.cli.piece import Piece, Place
from msp_core.cli.repeats import Repeats
from msp_core.cli.run_rules import RUN_RULES
from msp_core.findings import Level
from msp_core.impact import Period, Questionnaire, Tally
from msp_core.impact.returns import Returns, count_all
from msp_core.model import Record
from msp_core.statements import classify_statement

__all__ = ["Part", "Refused", "Settings", "batches", "measured"]

_RECORDS = 256
_BYTES = 1024 * 1024
# Below so many batches, starting other processes takes longer than the work.
_FEW = 4
_WAITING = 3
# A rule never says more than its level, so those that only ask need not run.
_REFUSING = tuple(rule for rule in CATALOGUE if rule.level is Level.REJECT)


@attrs.frozen(kw_only=True)
class Settings:
    """What is measured.

    Attributes:
        period: The days whose concluded enquiries count, or None.
        questionnaires: Which questions to count the feedback of.
        returns: Whether to count the returns too; the period must then have both its ends.
    """

    period: Period | None
    questionnaires: tuple[Questionnaire, ...]
    returns: bool = False


@attrs.frozen(kw_only=True)
class Refused:
    """A record that is not measured.

    Attributes:
        place: Where it stands.
        rules: The names of the rules that refuse it.
        why: The reason in ``msp_core.impact.LEFT_OUT``.
    """

    place: Place
    rules: tuple[str, ...]
    why: str


@attrs.frozen(kw_only=True)
class Part:
    """What one batch comes to.

    Attributes:
        tally: Its counts.
        returns: Its returns, where they are wanted.
        refused: Its records that are not measured.
        size: How many bytes it was.
    """

    tally: Tally
    returns: Returns | None
    refused: tuple[Refused, ...]
    size: int


def batches(run: Iterable[Piece]) -> Iterator[tuple[Piece, ...]]:
    """Gather pieces into batches of bounded size, and mark what was there before.

    Two records that are the same, whatever their spacing and the order of their fields, are
    one that was exported twice; 16 bytes of each are remembered.
    """
    repeats = Repeats()
    batch: list[Piece] = []
    size = 0
    for piece in run:
        batch.append(_marked(piece, repeats))
        size += len(piece.data)
        if len(batch) >= _RECORDS or size >= _BYTES:
            yield tuple(batch)
            batch, size = [], 0
    if batch:
        yield tuple(batch)


def measured(
    run: Iterable[tuple[Piece, ...]], settings: Settings, processes: int
) -> Iterator[Part]:
    """Measure batches, in order, never holding more than a few of them.

    Args:
        run: The batches.
        settings: What to measure.
        processes: How many may work at once. A short run is measured in this one.
    """
    waiting = iter(run)
    head = list(islice(waiting, _FEW))
    if processes == 1 or len(head) < _FEW:
        for batch in chain(head, waiting):
            yield measured_part(batch, settings)
        return
    yield from _side_by_side(chain(head, waiting), settings, processes)


def _side_by_side(
    run: Iterable[tuple[Piece, ...]], settings: Settings, processes: int
) -> Iterator[Part]:
    # Spawned, as on every system: what is forked may inherit a lock that nobody gives back.
    pool = ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=_get_ready)
    waiting: deque[Future[Part]] = deque()
    others = set(active_children())
    try:
        for batch in run:
            waiting.append(pool.submit(measured_part, batch, settings))
            if len(waiting) > _WAITING * processes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BaseException:
        # Asked to stop: a second Ctrl-C while they are waited for could leave them waiting too.
        for process in set(active_children()) - others:
            process.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _get_ready() -> None:
    """Leave Ctrl-C to the process that was started by hand, and read the word lists now.

    What is there then stays to the end, so that looking for garbage among it, which took a
    quarter of the time, is spared.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    classify_statement("I want to feel safe at home")
    gc.freeze()


def measured_part(batch: tuple[Piece, ...], settings: Settings) -> Part:
    """Check and measure one batch."""
    tally = Tally(period=settings.period, questionnaires=settings.questionnaires)
    refused: list[Refused] = []
    records: list[Record] = []
    for piece in batch:
        found = _read(piece)
        if isinstance(found, Refused):
            refused.append(found)
            tally.leave_out(found.why)
        else:
            records.append(found)
            tally.add(found)
    return Part(
        tally=tally,
        returns=_returns(records, settings),
        refused=tuple(refused),
        size=sum(len(piece.data) + 1 for piece in batch),
    )


def _read(piece: Piece) -> Record | Refused:
    found = tuple(finding.rule for rule in RUN_RULES for finding in rule.findings(piece))
    if found:
        why = "repeated" if piece.repeated else "unreadable"
        return Refused(place=piece.place, rules=found, why=why)
    record, findings = wire.read(piece.data)
    if record is None:
        return _refused(piece, (finding.rule for finding in findings))
    report = check(record, rules=_REFUSING)
    if report.rejections:
        return _refused(piece, (finding.rule for finding in report.rejections))
    return record


def _refused(piece: Piece, rules: Iterable[str]) -> Refused:
    names = tuple(sorted(set(rules)))
    why = "unreadable" if "not-json" in names else "refused"
    return Refused(place=piece.place, rules=names, why=why)


def _returns(records: Iterable[Record], settings: Settings) -> Returns | None:
    if not settings.returns or settings.period is None:
        return None
    return count_all(records, settings.period)


def _marked(piece: Piece, repeats: Repeats) -> Piece:
    if piece.trouble:
        return piece
    return attrs.evolve(piece, repeated=True) if repeats.again(piece.data) else piece
