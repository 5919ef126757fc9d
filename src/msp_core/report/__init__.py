"""Reports as pages: one self-contained, accessible HTML file each, with charts and tables.

A page needs no network and no script. It needs the extra ``report``.
"""

from datetime import date

from msp_core.audit import AuditReport
from msp_core.impact import ImpactReport
from msp_core.report.telling import Telling

__all__ = ["audit_page", "impact_page"]


def audit_page(report: AuditReport, *, suppress: bool = False, made_on: date | None = None) -> str:
    """Give an audit as an HTML page that a Safeguarding Adults Board can read.

    The same report and day give the same page, to the byte.

    Args:
        report: What the audit found.
        suppress: Whether the page is for people beyond those who may see every count.
            Then counts below 5 are kept back, with what they could be worked out from;
            others are rounded to the nearest 5; shares stand only where they betray none of
            these; and intervals, which could tell them, are left out.
        made_on: The day on which the page is made, if the page is to tell it.

    Raises:
        MissingExtraError: If the extra ``report`` is not installed.
    """
    from msp_core.report.audit_content import audit_content  # noqa: PLC0415 -- as below
    from msp_core.report.rendering import rendered  # noqa: PLC0415 -- whoever wants a page pays

    return rendered(audit_content(report, Telling(suppress), made_on))


def impact_page(
    report: ImpactReport, *, suppress: bool = False, made_on: date | None = None
) -> str:
    """Give an impact report as an HTML page that a Safeguarding Adults Board can read.

    The same report and day give the same page, to the byte.

    Args:
        report: What was measured.
        suppress: As for ``audit_page``.
        made_on: As for ``audit_page``.

    Raises:
        MissingExtraError: If the extra ``report`` is not installed.
    """
    from msp_core.report.impact_content import impact_content  # noqa: PLC0415 -- as above
    from msp_core.report.rendering import rendered  # noqa: PLC0415 -- as above

    return rendered(impact_content(report, Telling(suppress), made_on))
