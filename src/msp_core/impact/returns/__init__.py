"""The returns that records can fill: tables of the Safeguarding Adults Collection.

Counting streams, and parts are counted apart and added::

    returns = Returns()
    for record in records:
        returns += count(record, Period.year(2025))

or at once, which is quicker: ``count_all(records, Period.year(2025))``. Then ``findings_in``
says where the parts disagree, ``ascof_4b`` gives the measure by both denominators, and
``write_returns(returns, folder)`` writes it all as CSV and one Excel workbook.
"""

from msp_core.impact.period import Period
from msp_core.impact.returns.area import Area
from msp_core.impact.returns.ascof import Ascof4B, Denominator, ascof_4b
from msp_core.impact.returns.bands import AgeBand, age_band
from msp_core.impact.returns.case import achieved_in, asked_in
from msp_core.impact.returns.consistency import RETURN_RULES, findings_in
from msp_core.impact.returns.counting import count, count_all
from msp_core.impact.returns.layout import key_in_sheets, returns_sheets
from msp_core.impact.returns.long import long_sheet
from msp_core.impact.returns.tables import TABLES, Line, Table
from msp_core.impact.returns.tally import LeftOut, Noted, Place, Returns, ReturnsDataError
from msp_core.impact.returns.writing import write_returns

__all__ = [
    "RETURN_RULES",
    "TABLES",
    "AgeBand",
    "Area",
    "Ascof4B",
    "Denominator",
    "LeftOut",
    "Line",
    "Noted",
    "Period",
    "Place",
    "Returns",
    "ReturnsDataError",
    "Table",
    "achieved_in",
    "age_band",
    "ascof_4b",
    "asked_in",
    "count",
    "count_all",
    "findings_in",
    "key_in_sheets",
    "long_sheet",
    "returns_sheets",
    "write_returns",
]
