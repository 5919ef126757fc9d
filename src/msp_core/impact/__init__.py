"""Impact: what difference safeguarding made to people, as far as records can tell."""

from msp_core.impact.counts import Counts
from msp_core.impact.definition import Definition, Grade, Measure
from msp_core.impact.definitions import DEFINITIONS, definition
from msp_core.impact.errors import MixedError, NotAnImpactReportError, QuestionnaireError
from msp_core.impact.feedback import QuestionFigure
from msp_core.impact.figure import Figure
from msp_core.impact.measuring import Tally, measure
from msp_core.impact.period import Period
from msp_core.impact.questionnaire import FRAMEWORK, AnswerOption, Question, Questionnaire
from msp_core.impact.report import LEFT_OUT, ImpactReport
from msp_core.impact.whose import Whose

__all__ = [
    "DEFINITIONS",
    "FRAMEWORK",
    "LEFT_OUT",
    "AnswerOption",
    "Counts",
    "Definition",
    "Figure",
    "Grade",
    "ImpactReport",
    "Measure",
    "MixedError",
    "NotAnImpactReportError",
    "Period",
    "Question",
    "QuestionFigure",
    "Questionnaire",
    "QuestionnaireError",
    "Tally",
    "Whose",
    "definition",
    "measure",
]
