"""Whether support was there where capacity was lacking, and what became of the risk."""

from collections.abc import Iterator

from msp_core.impact.concluding import concluded
from msp_core.impact.counting.counted import Counted
from msp_core.impact.definition import Measure
from msp_core.impact.whose import Whose
from msp_core.model import Process, Record
from msp_core.model.vocabulary import CapacityForSac, ConclusionKind, RiskOutcome

__all__ = ["supporting"]

_VALUES = set(map(str, RiskOutcome))
_SUPPORT = {True: "supported", False: "not_supported", None: "support_not_recorded"}


def supporting(record: Record) -> Iterator[Counted]:
    """Count support where capacity was lacking, and the last risk outcome.

    Definitions: the second line of table SG3a [D], out of those recorded as lacking
    capacity (ours [I]); and table SG2e [D], whose categories are national. Support that is
    not recorded counts against. Risk is context, and stands apart.
    """
    yield Counted(Measure.SUPPORTED, "", Whose.RECORD, _supported(record.process))
    yield Counted(Measure.RISK, "", Whose.RECORD, _risk(record.process))


def _supported(process: Process) -> str:
    if process.lacked_capacity is CapacityForSac.LACKED:
        return _SUPPORT[process.supported]
    return process.lacked_capacity or CapacityForSac.NOT_RECORDED


def _risk(process: Process) -> str:
    found = concluded(process, ConclusionKind.RISK_OUTCOME, _VALUES)
    return found[-1] if found else "no_risk_outcome"
