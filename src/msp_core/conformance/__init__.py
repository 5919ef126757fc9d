"""Whether another implementation, in any language, reads and judges as this one does.

The suite is JSON files that travel with the package: what is given, and the answer that
is expected. ``examine`` runs a program against them over its standard input and output,
and ``python -m msp_core.conformance`` is such a program itself.
"""

from msp_core.conformance.case import Case
from msp_core.conformance.errors import NotExaminedError
from msp_core.conformance.examining import Examination, Failure, examine
from msp_core.conformance.part import Part
from msp_core.conformance.suite import SUITE, cases

__all__ = [
    "SUITE",
    "Case",
    "Examination",
    "Failure",
    "NotExaminedError",
    "Part",
    "cases",
    "examine",
]
