"""From a case system's export to records, by a mapping that says where each column goes.

What the mapping does not know is told and never guessed, and nothing is lost in silence.
"""

from msp_core.legacy.errors import MappingError
from msp_core.legacy.mapped import Mapped, map_extract, mapped
from msp_core.legacy.mapping import Mapping
from msp_core.legacy.notes import Cell, SetAside
from msp_core.legacy.reading_cells import Why
from msp_core.legacy.report import MappingReport, Places, Refusal, Unmapped
from msp_core.legacy.starting import skeleton

__all__ = [
    "Cell",
    "Mapped",
    "Mapping",
    "MappingError",
    "MappingReport",
    "Places",
    "Refusal",
    "SetAside",
    "Unmapped",
    "Why",
    "map_extract",
    "mapped",
    "skeleton",
]
