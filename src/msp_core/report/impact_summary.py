"""The main figures of an impact report, for a reader with two minutes."""

from collections.abc import Iterator

from msp_core.impact import Figure, ImpactReport, Measure, Whose
from msp_core.report.chart import Chart, ChartForm, Group, Part
from msp_core.report.content import Section
from msp_core.report.impact_measures import group_of
from msp_core.report.passages import Paragraph
from msp_core.report.telling import Telling

__all__ = ["summary"]

_PERSON = {
    Measure.ACHIEVED: "Outcomes that came true, fully or partly",
    Measure.CHANGE: "{} rated better at the end than at the start",
    Measure.EXPRESSED: "Said what they want, where asked",
    Measure.OWN_WORDS: "Outcomes kept in the person's own words",
}
_RECORD = {
    Measure.ASKED: "Enquiries in which somebody asked what was wanted",
    Measure.OPTIONS: "Enquiries with options, each with its benefits and risks",
    Measure.CHOICE_HONOURED: "Choices that were the person's own",
    Measure.REFUSAL_RESPECTED: "Refusals after which nothing went ahead",
    Measure.SUPPORTED: "Supported, where capacity was lacking",
}


def summary(report: ImpactReport, telling: Telling) -> Section:
    """Tell the main figures: the person's own answers, what was done, and the risk apart."""
    told = (
        _chart("As the people themselves say", _groups(report, _PERSON, Whose.PERSON), telling),
        _chart("What the records show was done", _groups(report, _RECORD, Whose.RECORD), telling),
        Paragraph(
            "The risk stands apart. It is what services concluded, and not an outcome that anybody"
            " asked for; it counts every enquiry with a conclusion on the risk, where the national"
            " measure 4B counts section 42 enquiries only."
        ),
        _chart("The risk: context", _risk(report), telling),
    )
    return Section(
        "The main figures",
        (
            Paragraph(
                "A share is of those of whom there is an answer. How many there is none of stands"
                " with each measure in “All the figures”."
            ),
            *(each for each in told if each),
        ),
    )


def _chart(title: str, groups: Iterator[Group], telling: Telling) -> Chart | None:
    found = tuple(groups)
    if not found:
        return None
    return Chart(
        form_drawn=ChartForm.BARS, title=title, groups=found, telling=telling, names=("What",)
    )


def _groups(report: ImpactReport, labels: dict[Measure, str], whose: Whose) -> Iterator[Group]:
    for measure, label in labels.items():
        for figure in report.of(measure):
            if figure.whose is whose and figure.denominator:
                yield _group(label.format(figure.definition.subject(figure.about)), figure)


def _group(label: str, figure: Figure) -> Group:
    whole = group_of(figure)
    # A headline of several answers is the first of the sums, which come after the parts.
    place = len(whole.parts) if len(figure.definition.headline) > 1 else 0
    return Group(label, (Part(label, figure.proportion),), whole=whole, place=place)


def _risk(report: ImpactReport) -> Iterator[Group]:
    figure = report.figure(Measure.RISK, Whose.RECORD)
    if figure.denominator:
        yield _group("Risk reduced or removed", figure)
