"""How well statements are judged: the measured figures, in one place.

They are those of ``docs/explanation/how-statements-are-judged.md``, and a test keeps the
two in step.
"""

from msp_core.proportion import Proportion

__all__ = ["AGREED", "HELD_OUT", "MEASURED", "MEASURED_ON", "STATEMENTS", "UNSEEN"]

MEASURED_ON = "23 November 2026"
"""The day of the measurement."""

STATEMENTS = 691
"""How many labelled, invented statements it was made on."""

MEASURED = {
    "A person's own outcome, wrongly refused": Proportion(1, 230),
    "A service response or conclusion, found": Proportion(226, 237),
    "A response or conclusion worded as in practice, found": Proportion(74, 77),
    "An outcome mixed with something else, found": Proportion(39, 45),
    "An unclear text, refused": Proportion(2, 41),
}
"""What was measured, by cross-validation, on those on whose label all readers agreed."""

AGREED = sum(share.of for name, share in MEASURED.items() if "worded as in practice" not in name)
"""How many these are; those worded as in practice are among the responses and conclusions."""

UNSEEN = {"refused": Proportion(1, 81), "found": Proportion(87, 92)}
"""The same on those of them that nobody looked at while tuning."""

HELD_OUT = {
    "refused": Proportion(6, 420),
    "found": Proportion(279, 300),
    "jargon": Proportion(4, 70),
}
"""What was measured on statements by somebody who saw no other, and which taught nothing.

``jargon`` are the outcomes noted down in a worker's jargon that are refused.
"""
