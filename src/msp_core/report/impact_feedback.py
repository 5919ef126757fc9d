"""The answers to questionnaires, each question and each kind of respondent by itself."""

from collections.abc import Iterator

from msp_core.impact import FRAMEWORK, ImpactReport, QuestionFigure, Whose
from msp_core.proportion import Proportion
from msp_core.report.chart import Chart, ChartForm, Group, Part
from msp_core.report.cleaning import clean
from msp_core.report.content import Block, Section
from msp_core.report.passages import Paragraph, Table
from msp_core.report.telling import Telling

__all__ = ["feedback"]

_LABELS = {
    (FRAMEWORK.id, FRAMEWORK.version, question.id, option.value): option.label
    for question in FRAMEWORK.questions
    for option in question.options
}

_WORDINGS = {
    (FRAMEWORK.id, FRAMEWORK.version, question.id): question for question in FRAMEWORK.questions
}


def feedback(report: ImpactReport, telling: Telling) -> Section:
    """Tell what was answered to the questions of questionnaires."""
    answered = [each for each in report.feedback if each.whole]
    if not answered:
        return Section("Feedback", (Paragraph("No questionnaire was answered."),))
    told = Paragraph(
        "How often each answer was given. Who asks can colour an answer: one given to whoever led"
        " the enquiry may be kinder than one given to a stranger."
    )
    blocks = [block for each in answered for block in _blocks(each, telling)]
    return Section("Feedback", (told, *blocks))


def _blocks(figure: QuestionFigure, telling: Telling) -> Iterator[Block]:
    names = (figure.questionnaire, figure.version, figure.question)
    title = f"{' '.join(map(clean, names))}: {figure.whose.label}"
    if asked := _asked(figure):
        yield Paragraph(asked)
    if figure.denominator:
        yield Chart(
            form_drawn=ChartForm.BARS,
            title=title,
            groups=[_group(figure, name, share) for name, share in figure.shares.items()],
            telling=telling,
            names=("Answer",),
            is_whole=True,
        )
    rows = [
        (clean(why.replace("_", " ")).capitalize(), telling.count(count))
        for why, count in figure.excluded.items()
        if count or telling.suppress
    ]
    if rows:
        yield Table(caption=f"No answer: {title}", header=("Why", "Count"), rows=rows)


def _asked(figure: QuestionFigure) -> str:
    """Give the text of the question, where it is one that this package holds."""
    question = _WORDINGS.get((figure.questionnaire, figure.version, figure.question))
    if question is None:
        return ""
    spoken_for = figure.whose is Whose.REPRESENTATIVE and question.representative_wording
    return f"The question: “{spoken_for or question.wording}”"


def _group(figure: QuestionFigure, name: str, share: Proportion) -> Group:
    key = (figure.questionnaire, figure.version, figure.question, name)
    label = clean(_LABELS.get(key) or name.replace("_", " ").capitalize())
    return Group(label, (Part(label, share),))
