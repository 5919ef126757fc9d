"""Legacy columns, judged in bulk: how much of the outcome box is not outcomes.

A report holds counts only. Parts of a big extract can be judged apart and added.
"""

from msp_core.audit.auditing import audit
from msp_core.audit.errors import NotAReportError, OutFileError
from msp_core.audit.grouping import Grouping
from msp_core.audit.of_extract import Reached, audit_extract
from msp_core.audit.report import AuditReport
from msp_core.audit.tally import Tally
from msp_core.audit.unjudged import Unjudged

__all__ = [
    "AuditReport",
    "Grouping",
    "NotAReportError",
    "OutFileError",
    "Reached",
    "Tally",
    "Unjudged",
    "audit",
    "audit_extract",
]
