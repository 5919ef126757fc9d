"""What the page of an audit says."""

from collections.abc import Iterator
from datetime import date

from msp_core.audit import AuditReport, Unjudged
from msp_core.findings import Level
from msp_core.proportion import Proportion
from msp_core.report.audit_groups import by_group, months_covered
from msp_core.report.certainty import certainty, kept_back, made
from msp_core.report.chart import Chart, ChartForm, Group, Part
from msp_core.report.cleaning import clean
from msp_core.report.content import Block, Page, Section
from msp_core.report.keeping import OF, kept_among
from msp_core.report.months import in_words
from msp_core.report.passages import Listing, Paragraph, Table, Terms
from msp_core.report.telling import KEPT_BACK, PER_CENT, Telling
from msp_core.report.wording import KINDS, RULES, TROUBLES, UNJUDGED
from msp_core.statements import StatementKind
from msp_core.statements.rules import STATEMENT_RULES

__all__ = ["audit_content"]

_PATTERNS = 20
_LIMITS = """\
A person's words are read by a program that knows a great many wordings, and understands none. \
The same words always get the same verdict.
It cannot tell whether a wish is true, was heard or came about; nor whether the words are really \
the person's.
Answers are counted, not people: somebody with two enquiries counts twice.
“None expressed” is not a failure to ask. An unclear text is not counted among those that are not \
outcomes; but of the texts that readers found unclear the program refuses some, and counts those: \
“How sure we are” says how many.
Counts and shares describe this extract. They say nothing of why, and a difference between teams \
or months has many causes."""


def audit_content(report: AuditReport, telling: Telling, made_on: date | None = None) -> Page:
    """Put an audit into words, tables and charts."""
    return Page(
        title="What the outcome box really holds",
        headline=_headline(report, telling),
        made=made(_versions(report), in_words(made_on) if made_on else ""),
        lead=tuple(_lead(report, telling)),
        sections=tuple(_sections(report, telling)),
    )


def _versions(report: AuditReport) -> str:
    return ", ".join(map(clean, report.judged_with)) or "of a version not known"


def _headline(report: AuditReport, telling: Telling) -> str:
    share = report.not_outcomes
    if not share.of:
        return "No answer was found to judge, so nothing can be said of how many are outcomes."
    told = telling.share(share, places=0)
    if told == KEPT_BACK:
        return (
            "Too few answers were judged to share the figure: how many of them are not outcomes is"
            " kept back."
        )
    interval = telling.interval(share, places=0)
    sure = f"95{PER_CENT} interval {interval}; " if interval else ""
    return (
        f"{told} of the answers recorded as outcomes are not outcomes,"
        f" or are mixed with something that is not ({sure}{telling.count(share.count)} of"
        f" {telling.count(share.of)} answers)."
    )


def _lead(report: AuditReport, telling: Telling) -> Iterator[Block]:
    yield Paragraph(
        "An outcome is what the person wants to be different in their own life. What a service"
        " does, and what an enquiry finds, are not outcomes: where they stand in its place, nobody"
        " can say later whether what the person wanted came true."
    )
    if covered := months_covered(report):
        yield Paragraph(f"It covers {covered}.")
    yield Table(
        caption="What was looked at",
        header=("What", "Count"),
        rows=list(_looked_at(report, telling)),
    )
    yield from kept_back(telling)


def _looked_at(report: AuditReport, telling: Telling) -> Iterator[tuple[str, str]]:
    whole = report.whole
    names = ("Answers that were judged", *(UNJUDGED[why][0] for why in Unjudged))
    counts = (whole.judged, *(whole.unjudged[why] for why in Unjudged))
    # Where one column is judged, the rows are what these add up to.
    kept = kept_among(counts, whole.cells) if telling.suppress else frozenset[int]()
    rows = KEPT_BACK if OF in kept else telling.count(report.rows)
    yield "Rows of the extract", rows
    for place, (name, count) in enumerate(zip(names, counts, strict=True)):
        yield name, KEPT_BACK if place in kept else telling.count(count)


def _sections(report: AuditReport, telling: Telling) -> Iterator[Section]:
    yield Section(
        "What is in the box", tuple(_kinds(report, telling)), (_unjudged(report, telling),)
    )
    if report.whole.rules or telling.suppress:
        yield Section("What the rules noticed", tuple(_rules(report, telling)))
    groups = [by_group(report, grouping, telling) for grouping in report.groupings]
    if len(report.columns) > 1:
        groups.insert(0, Section("By column", (_columns(report, telling),)))
    if groups:
        yield Section("Where, and when", (), tuple(groups))
    yield Section("The commonest wordings that are not outcomes", tuple(_patterns(report, telling)))
    yield _asking()
    yield certainty()
    yield Section("Method and limits", tuple(_method(report, telling)))


def _kinds(report: AuditReport, telling: Telling) -> Iterator[Block]:
    yield Chart(
        form_drawn=ChartForm.BARS,
        title="What the answers are",
        groups=[
            Group(told.label, (Part(told.label, report.whole.of_kind(kind)),))
            for kind, told in KINDS.items()
        ],
        telling=telling,
        names=("Kind",),
        is_whole=True,
    )
    yield Terms(
        tuple(
            (each.label, (each.meaning, f"For example: “{each.example}”"))
            for each in KINDS.values()
        )
    )


def _unjudged(report: AuditReport, telling: Telling) -> Section:
    counts = report.whole.unjudged
    # To leave one out of a page to share would tell that there is none.
    found = [UNJUDGED[why] for why in Unjudged if counts[why] or telling.suppress]
    if not found:
        return Section("Where there is no answer", (Paragraph("Every cell holds an answer."),))
    return Section(
        "Where there is no answer",
        (
            Paragraph(
                "These cells are not judged, and are in no share above. “Not asked” deserves the"
                " first look: whoever was not asked had no chance to say. “Not known” may hide more"
                " of the same, or people who were asked and whose answer nobody wrote down; the"
                " extract cannot tell which."
            ),
            Terms(tuple((label, (meaning,)) for label, meaning in found)),
        ),
    )


def _rules(report: AuditReport, telling: Telling) -> Iterator[Block]:
    whole = report.whole
    # "None expressed" is no answer that was judged: it is counted with the cells that are not.
    spoken = [
        rule
        for rule in STATEMENT_RULES
        if rule.name != _NONE_EXPRESSED and (rule.name in whole.rules or telling.suppress)
    ]
    known = {rule.name for rule in STATEMENT_RULES}
    labels = {rule.name: f"{RULES[rule.name]}: {_DOES[rule.level]}" for rule in spoken}
    labels |= {name: clean(name) for name in whole.rules if name not in known}
    yield Paragraph(
        "Each verdict comes from a rule that can be read. Some refuse the text as an outcome."
        " Others only ask: what they speak of is counted as unclear, and where several speak of"
        " one answer, it is counted in each row. Shares are of the answers judged, as above."
    )
    if labels:
        yield Chart(
            form_drawn=ChartForm.BARS,
            title="Answers that each rule spoke of",
            groups=[
                Group(label, (Part(label, Proportion(whole.rules.get(name, 0), whole.judged)),))
                for name, label in labels.items()
            ],
            telling=telling,
            names=("What was noticed",),
        )
    yield Terms(tuple((labels[rule.name], (f"{rule.code}: {rule.title}",)) for rule in spoken))


_NONE_EXPRESSED = "no-outcome-expressed"
_DOES = {Level.REJECT: "refused", Level.QUERY: "asked about"}


def _columns(report: AuditReport, telling: Telling) -> Chart:
    return Chart(
        form_drawn=ChartForm.BARS,
        title="Not outcomes, by column",
        groups=[
            Group(clean(name) or "(no name)", (Part(name, tally.not_outcomes),))
            for name, tally in report.per_column.items()
        ],
        telling=telling,
        names=("Column",),
        line=Part("the share of all answers", report.not_outcomes),
    )


def _patterns(report: AuditReport, telling: Telling) -> Iterator[Block]:
    told = list(report.patterns.items())
    if not told:
        yield Paragraph("No wording that is not an outcome was found five times or more.")
        return
    yield Paragraph(
        "Only words about services and findings are shown. “…” stands for all others: names and"
        " the person's own words are taken out, and a wording seen fewer than five times is never"
        " told."
    )
    yield Table(
        caption=f"The {min(len(told), _PATTERNS)} commonest wordings",
        header=("Wording", "What it is", "Count"),
        rows=[
            (clean(pattern), KINDS[kind].label, telling.count(count))
            for (kind, pattern), count in told[:_PATTERNS]
        ],
    )


def _asking() -> Section:
    pairs = tuple(
        (f"Where it holds {_low(each.label)}", (f"Ask: “{each.ask}”", each.home))
        for each in KINDS.values()
        if each.ask
    )
    return Section(
        "What to ask instead",
        (
            Paragraph(
                "Nothing in the box is lost: most of it belongs elsewhere in the record. What is"
                " missing is the person's answer to one more question."
            ),
            Terms(pairs),
            Paragraph(
                "Ask early, ask again as things change, and ask at the end whether it came true."
                " Where somebody would have substantial difficulty in taking part, the law"
                " provides for an advocate, or a suitable person who represents and supports them."
            ),
        ),
    )


def _low(label: str) -> str:
    return "an unclear text" if label == KINDS[StatementKind.UNCLEAR].label else label.lower()


def _method(report: AuditReport, telling: Telling) -> Iterator[Block]:
    columns = ", ".join(f"“{clean(name)}”" for name in report.columns) or "none"
    noun = "column" if len(report.columns) == 1 else "columns"
    judged = f"Judged: the {noun} {columns}, every row, by msp-core {_versions(report)}."
    yield Listing((judged, *_LIMITS.splitlines()))
    if report.troubles:
        yield Table(
            caption="Troubles in reading the file",
            header=("What was wrong", "Rows"),
            rows=[(TROUBLES[each], telling.count(n)) for each, n in report.troubles.items()],
        )
