"""Reading plain English: what a statement recorded as an outcome really is.

This room knows no record. It judges a text by voice (who speaks), form (wanted, done,
planned, found) and content, on a scorecard whose every weight can be read.
"""

from msp_core.statements.classification import Classification, Segment
from msp_core.statements.classifier import Classifier, classify_statement
from msp_core.statements.extra import Phrase, phrases_from_toml
from msp_core.statements.judge import judge
from msp_core.statements.kind import StatementKind
from msp_core.statements.reading import Doubt, Reading
from msp_core.statements.rules import STATEMENT_RULES
from msp_core.statements.themes import THEMES, suggest_themes
from msp_core.statements.verdict import read

__all__ = [
    "STATEMENT_RULES",
    "THEMES",
    "Classification",
    "Classifier",
    "Doubt",
    "Phrase",
    "Reading",
    "Segment",
    "StatementKind",
    "classify_statement",
    "judge",
    "phrases_from_toml",
    "read",
    "suggest_themes",
]
