"""Puts what each worked record holds beside its story: python3 docs/write_conversations.py.

A story says where, between two comments, and this writes what stands between them, from the
record in ``examples/conversations`` that has the story's name. So neither can drift.
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from msp_core import (
    Choice,
    Conclusion,
    ConclusionKind,
    Conversation,
    Outcome,
    Override,
    Record,
    Review,
    RiskAssessmentOutcome,
    RiskOption,
    RiskOutcome,
    RiskTo,
    Substantiation,
    Term,
    check,
    loads,
)

ROOT = Path(__file__).parents[1]
STORIES = ROOT / "docs" / "practitioners" / "conversations"
RECORDS = ROOT / "examples" / "conversations"
KEPT = re.compile(r"<!-- the record: ([^>]+?) -->\n.*?<!-- end of the record -->", re.DOTALL)
HEAD = "| in the record | what it says |\n| --- | --- |\n"
AGREED = {True: "the person agrees to them", False: "the person does not agree", None: None}
ACCEPTED = "Accepted. It asks nothing."
VALUES: dict[ConclusionKind, type[Term]] = {
    ConclusionKind.RISK_OUTCOME: RiskOutcome,
    ConclusionKind.RISK_ASSESSMENT: RiskAssessmentOutcome,
    ConclusionKind.SUBSTANTIATION: Substantiation,
}

Row = tuple[str, str]
"""What something is called, in plain words, and what the record says of it."""


def story(text: str, record: Record) -> str:
    """Write anew what stands between each pair of comments in a story."""
    return KEPT.sub(lambda found: _kept(found[1], record), text)


def _kept(asked: str, record: Record) -> str:
    rows = [row for part in asked.split(",") for row in _part(part.split(), record)]
    table = HEAD + "".join(f"| {name} | {said} |\n" for name, said in rows)
    return f"<!-- the record: {asked} -->\n\n{table}\n<!-- end of the record -->"


def _part(asked: list[str], record: Record) -> Iterator[Row]:
    """Give the rows of ``outcomes c1``, ``responses`` and the like."""
    name, *conversations = asked
    if not conversations:
        yield from WHOLE[name](record)
    for each in record.conversations:
        if each.id in conversations:
            yield from WITHIN[name](record, each)


def _person(record: Record) -> Iterator[Row]:
    person = record.person
    yield from _said("called", person.preferred_name)
    yield from _said("how to talk", person.communication)
    yield from _said("safe contact", person.safe_contact)
    for each in person.representatives:
        parts = (each.name, each.relationship, each.role.label, AGREED[each.agreed_by_person])
        yield "who helps them to be heard", _listed(parts)


def _talk(_: Record, talk: Conversation) -> Iterator[Row]:
    yield "day", _day(talk.held_on)
    yield "stage", _label(talk.stage)
    yield "who took part", _listed(each.name or each.role.label for each in talk.participants)
    if talk.outcomes_asked:
        yield "asked what they want?", _label(talk.outcomes_asked)
    yield from _said("why not", talk.not_asked_reason)


def _outcomes(_: Record, talk: Conversation) -> Iterator[Row]:
    for number, each in enumerate(talk.outcomes, 1):
        many = len(talk.outcomes) > 1
        yield _first(f"outcome {number}" if many else "outcome"), _quoted(each.statement)
        yield from _about(each)


def _about(outcome: Outcome) -> Iterator[Row]:
    assert outcome.voiced_by is not None
    how = f" ({outcome.expressed.label.lower()})" if outcome.expressed else ""
    yield "who said it, and how", f"{_label(outcome.voiced_by)}{how}"
    if outcome.own_words:
        yield "own words", _quoted(outcome.own_words)
    yield "what it is about", _terms(outcome.themes)
    yield from _said("why it changed", outcome.revised_because)
    if outcome.affirmation:
        by, on = outcome.affirmation.confirmed_by, _day(outcome.affirmation.confirmed_on)
        yield "confirmed with the person", f"{_plain(by)}, {on}"
        yield "why the words stand", _plain(outcome.affirmation.reason)


def _options(_: Record, talk: Conversation) -> Iterator[Row]:
    for number, each in enumerate(talk.options, 1):
        yield _first(f"option {number}"), _plain(each.description)
        yield "benefits", _listed(one.description for one in each.benefits)
        yield from _risks(each)
        yield "what the person thinks", _quoted(each.person_view or "")
        yield from _said("if it goes wrong", each.contingency)
        if each.owner and each.review_on:
            yield "who sees to it", f"{_plain(each.owner)}; looked at again {_day(each.review_on)}"


def _risks(option: RiskOption) -> Iterator[Row]:
    for to in RiskTo:
        listed = _listed(each.description for each in option.risks if each.to is to)
        if listed:
            yield f"risks to {_lower(to.label)}", listed


def _choices(_: Record, talk: Conversation) -> Iterator[Row]:
    described = {each.id: each.description for each in talk.options}
    for each in talk.choices:
        yield "chosen", _plain(described[each.option or ""])
        yield "on what basis", _label(each.basis)
        yield from _weighed(each)


def _weighed(choice: Choice) -> Iterator[Row]:
    if choice.reason:
        yield "the person's reason", _quoted(choice.reason)
    yield from _said("how it was explained", choice.explained)
    if choice.influence:
        yield "pressure from others", _label(choice.influence)
    if choice.thought_unwise:
        yield "do others think it unwise?", "Yes. It stands."
    yield from _capacity(choice)


def _capacity(choice: Choice) -> Iterator[Row]:
    found = choice.capacity
    if found and found.assessed_on:
        looked = f"{_label(found.finding)}, {_day(found.assessed_on)}"
        yield "capacity for this decision", looked
        yield from _said("which decision", found.decision)
        yield from _said("why it was looked at", found.doubted_because)
        yield from _said("help to decide", found.support_given)


def _reviews(record: Record, talk: Conversation) -> Iterator[Row]:
    wanted = {one.id: one.statement for each in record.conversations for one in each.outcomes}
    for each in talk.reviews:
        yield _first("what was wanted"), _quoted(wanted[each.outcome])
        yield from _reviewed(each)


def _reviewed(review: Review) -> Iterator[Row]:
    yield "did it come true?", _label(review.achievement)
    yield "who says so", _label(review.judged_by)
    if review.words:
        yield "in what words", _quoted(review.words)
    yield from _said("what the person was told", review.explanation)


def _advocacy(record: Record) -> Iterator[Row]:
    advocacy = record.process.advocacy
    assert advocacy is not None
    yield "substantial difficulty in taking part", _label(advocacy.substantial_difficulty)
    if advocacy.difficulties:
        yield "to do what", _terms(advocacy.difficulties)


def _sharing(record: Record) -> Iterator[Row]:
    for each in record.process.sharing:
        done = "shared" if each.went_ahead else "not shared"
        yield f"telling {_lower(each.shared_with)}: agreement", f"{_label(each.consent)}; {done}"
        if each.override:
            yield from _overridden(each.override)


def _overridden(override: Override) -> Iterator[Row]:
    yield "on what ground", _label(override.basis)
    yield from _said("why", override.why)
    yield from _said("under what law", override.legal_basis)
    yield from _said("how", override.how)
    yield from _said("what was told", override.what)
    if override.decided_on:
        yield "decided on", _day(override.decided_on)
    if override.person_told:
        yield "was the person told?", "Yes"


def _responses(record: Record) -> Iterator[Row]:
    for each in record.process.responses:
        when = _day(each.done_on) if each.done_on else None
        yield _first("service response"), _listed((each.description, each.agency, when))


def _conclusions(record: Record) -> Iterator[Row]:
    process = record.process
    if process.enquiry:
        yield "sort of enquiry", _label(process.enquiry)
    yield "sort of abuse or neglect", _terms(process.abuse_types)
    for each in process.conclusions:
        yield f"conclusion: {_lower(each.kind.label)}", _label(_value(each))
    if process.achievement:
        yield "outcomes of the case as a whole", _label(process.achievement)


def _value(conclusion: Conclusion) -> Term:
    return VALUES[conclusion.kind](conclusion.value)


def _checking(record: Record) -> Iterator[Row]:
    findings = check(record).findings
    yield "what the tool says", "Accepted. It asks something." if findings else ACCEPTED
    for each in findings:
        yield "why it asks", _plain(each.message)
        for question in re.findall(r'"([^"]+)"', each.instead):
            yield "what it would ask the person", _quoted(question)


WHOLE: dict[str, Callable[[Record], Iterator[Row]]] = {
    "person": _person,
    "advocacy": _advocacy,
    "sharing": _sharing,
    "responses": _responses,
    "conclusions": _conclusions,
    "checking": _checking,
}
"""What can be told of a record as a whole."""

WITHIN: dict[str, Callable[[Record, Conversation], Iterator[Row]]] = {
    "talk": _talk,
    "outcomes": _outcomes,
    "options": _options,
    "choices": _choices,
    "reviews": _reviews,
}
"""What can be told of one of its conversations."""


def _first(name: str) -> str:
    """Mark the row that a new thing begins with, for the page to draw a line above it."""
    return f'<span class="msp-first">{name}</span>'


def _said(name: str, words: str | None) -> Iterator[Row]:
    if words:
        yield name, _plain(words)


def _label(term: Term) -> str:
    """Give the words of a vocabulary: in bold where they are the law's or a national list's."""
    return f"**{term.label}**" if term.official else term.label


def _terms(terms: Iterable[Term]) -> str:
    return "<br>".join(map(_label, terms))


def _listed(parts: Iterable[str | None]) -> str:
    return "<br>".join(_plain(each) for each in parts if each)


def _quoted(words: str) -> str:
    return f"“{_plain(words)}”"


def _plain(words: str) -> str:
    return html.escape(words, quote=False).replace("|", "&#124;")


def _lower(words: str | None) -> str:
    return words[:1].lower() + words[1:] if words else ""


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def main() -> None:
    """Write every story anew."""
    for page in sorted(STORIES.glob("*.md")):
        record = loads((RECORDS / f"{page.stem}.json").read_bytes())
        page.write_text(story(page.read_text(encoding="utf-8"), record), encoding="utf-8")


if __name__ == "__main__":
    main()
