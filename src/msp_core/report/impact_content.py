"""What the page of an impact report says."""

from collections.abc import Iterator
from datetime import date

import attrs

from msp_core.audit.parts import version
from msp_core.impact import DEFINITIONS, LEFT_OUT, Grade, ImpactReport, Measure, Period, Whose
from msp_core.impact.notes import notes_on
from msp_core.report.certainty import kept_back, made
from msp_core.report.content import Block, Page, Section
from msp_core.report.impact_feedback import feedback
from msp_core.report.impact_measures import measure_section
from msp_core.report.impact_summary import summary
from msp_core.report.keeping import OF, kept_among
from msp_core.report.months import in_words
from msp_core.report.passages import Listing, Paragraph, Table
from msp_core.report.telling import KEPT_BACK, PER_CENT, Telling

__all__ = ["PARTS", "impact_content"]

_RISK = "The risk, reported apart"
PARTS = {
    "What came true": (Measure.ACHIEVED,),
    "How life is rated": (Measure.CHANGE,),
    "Asked, and said": (Measure.ASKED, Measure.ASKED_KNOWN, Measure.EXPRESSED),
    "Heard": (
        Measure.OWN_WORDS,
        Measure.OPTIONS,
        Measure.CHOICE_HONOURED,
        Measure.REFUSAL_RESPECTED,
    ),
    "Supported": (Measure.SUPPORTED,),
    "What people ask for, and how often it comes true": (Measure.ASKED_FOR, Measure.CAME_TRUE),
    _RISK: (Measure.RISK,),
    "Wording confirmed with the person": (Measure.AFFIRMED,),
}
"""The parts of the page, each with its measures. Every measure is in one of them."""

_OPENING = {
    "What came true": "Read the person's own judgement first. The others stand beside it, apart.",
    "Asked, and said": (
        "The person's own answers and those of somebody who speaks for them are separate figures,"
        " and are never added up."
    ),
    _RISK: (
        "This is what services concluded of the risk. It is context, and not an outcome that"
        " anybody asked for: a risk can remain because the person wants to keep whoever it comes"
        " from."
    ),
}


def impact_content(report: ImpactReport, telling: Telling, made_on: date | None = None) -> Page:
    """Put an impact report into words, tables and charts."""
    return Page(
        title="What difference safeguarding made",
        headline=_headline(report, telling),
        made=made(version(), in_words(made_on) if made_on else ""),
        lead=tuple(_lead(report, telling)),
        sections=tuple(_sections(report, telling)),
    )


def _headline(report: ImpactReport, telling: Telling) -> str:
    figure = report.figure(Measure.ACHIEVED, Whose.PERSON)
    share = figure.proportion
    if not share.of:
        return (
            "In these records nobody was asked whether what they wanted came true, or no answer"
            " was kept: what difference it made to people cannot be said."
        )
    silent = (
        f"Of {telling.count(figure.whole)} outcomes, {telling.count(figure.excluded['not_judged'])}"
        " were not judged by the person: how these fared, nobody knows from them."
    )
    told = telling.share(share, places=0)
    if told == KEPT_BACK:
        return (
            "Too few outcomes were judged by the people themselves to share how many came true."
            f" {silent}"
        )
    interval = telling.interval(share, places=0)
    sure = f"95{PER_CENT} interval {interval}; " if interval else ""
    return (
        f"{told} of the outcomes that people judged themselves came true fully or partly"
        f" ({sure}{telling.count(share.count)} of {telling.count(share.of)} outcomes). {silent}"
    )


def _lead(report: ImpactReport, telling: Telling) -> Iterator[Block]:
    yield Paragraph(_when(report.period))
    yield Paragraph(
        "Association is not causation: there is no comparison group, so no figure here says what"
        " safeguarding caused.",
        loud=True,
    )
    yield Table(
        caption="The records", header=("What", "Count"), rows=list(_records(report, telling))
    )
    yield from kept_back(telling)


def _records(report: ImpactReport, telling: Telling) -> Iterator[tuple[str, str]]:
    names = ("Counted", *(f"Left out: {LEFT_OUT[why]}" for why in report.left_out))
    counts = (report.counted, *report.left_out.values())
    kept = kept_among(counts, report.records) if telling.suppress else frozenset[int]()
    yield "Looked at", KEPT_BACK if OF in kept else telling.count(report.records)
    for place, (name, count) in enumerate(zip(names, counts, strict=True)):
        # To leave one out of a page to share would tell that there is none.
        if count or not place or telling.suppress:
            yield name, KEPT_BACK if place in kept else telling.count(count)


def _when(period: Period | None) -> str:
    if period is None:
        return "Every record that was given, whatever its day."
    start = f" from {in_words(period.start)}" if period.start > Period().start else ""
    end = f" to {in_words(period.end)}" if period.end < Period().end else ""
    return f"Enquiries concluded{start}{end}." if start or end else "Every concluded enquiry."


def _sections(report: ImpactReport, telling: Telling) -> Iterator[Section]:
    yield summary(report, telling)
    yield Section(
        "How sure we are, and what to know when reading this",
        (Listing(tuple(_notes(report, telling))),),
    )
    yield Section("Method and limits", tuple(_method()))
    yield Section("All the figures", (Paragraph(_FOLDED),))
    for title, measures in PARTS.items():
        if title == _RISK:
            yield attrs.evolve(feedback(report, telling), folded=True)
        yield Section(
            title,
            (Paragraph(_OPENING[title]),) if title in _OPENING else (),
            tuple(measure_section(report, each, telling) for each in measures),
            folded=True,
        )


_FOLDED = (
    "Each part below is folded up, and opens when you choose its heading. What is folded is not"
    " printed: open first what you want on paper."
)
_CODES = (
    "SG4a, SG3a and SG2e are tables of the Safeguarding Adults Collection, which councils send to"
    " NHS England each year: SG4a tells whether people were asked what they wanted and how far it"
    " came true, SG3a whether those who lacked capacity were supported, and SG2e what became of"
    " the risk."
)
_FOUR_B = (
    "4B is a measure of the Adult Social Care Outcomes Framework: where a risk was found, whether"
    " it was reduced or removed. It counts concluded section 42 enquiries only, so it differs from"
    " what this page says of the risk, which counts every enquiry."
)


def _method() -> Iterator[Block]:
    national = [each.title for each in DEFINITIONS if each.grade is Grade.OFFICIAL]
    yield Paragraph(
        "Every share is of those of whom there is an answer, and each part of “All the figures”"
        " says what is counted and who is left out. The national collection's own categories are"
        f" used in “{'”, “'.join(national)}”. The other measures are our own definitions, and in"
        " no national list."
    )
    yield Listing((_CODES, _FOUR_B))


def _notes(report: ImpactReport, telling: Telling) -> Iterator[str]:
    """Give the notes; with small counts kept back, those without a count of this report."""
    if telling.suppress:
        for note in notes_on(report.period, 0, 0, 0):
            if not note.startswith(("The counts are exact", "The intervals")):
                yield _one_style(note, report)
    else:
        yield from (_one_style(note, report) for note in report.notes)


def _one_style(note: str, report: ImpactReport) -> str:
    """Write per cents and days as the rest of the page does."""
    told = note.replace(" %", PER_CENT)
    if report.period is None:
        return told
    days = f"{in_words(report.period.start)} to {in_words(report.period.end)}"
    return told.replace(str(report.period), days)
