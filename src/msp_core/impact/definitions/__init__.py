"""Every measure of the report, defined once: the report, the pages and the docs read it here."""

from msp_core.impact.definition import Definition, Measure
from msp_core.impact.definitions.achieving import ACHIEVED, AFFIRMED, ASKED_FOR, CAME_TRUE
from msp_core.impact.definitions.asking import ASKED, ASKED_KNOWN, EXPRESSED
from msp_core.impact.definitions.changing import CHANGE
from msp_core.impact.definitions.hearing import (
    CHOICE_HONOURED,
    OPTIONS,
    OWN_WORDS,
    REFUSAL_RESPECTED,
)
from msp_core.impact.definitions.supporting import RISK, SUPPORTED

__all__ = ["DEFINITIONS", "definition"]

DEFINITIONS: tuple[Definition, ...] = (
    ASKED,
    ASKED_KNOWN,
    EXPRESSED,
    ACHIEVED,
    CHANGE,
    OWN_WORDS,
    OPTIONS,
    CHOICE_HONOURED,
    REFUSAL_RESPECTED,
    SUPPORTED,
    RISK,
    ASKED_FOR,
    CAME_TRUE,
    AFFIRMED,
)
"""Every measure, in the order in which the report tells them."""

_BY_MEASURE = {each.measure: each for each in DEFINITIONS}


def definition(measure: Measure) -> Definition:
    """Give the definition of a measure."""
    return _BY_MEASURE[measure]
