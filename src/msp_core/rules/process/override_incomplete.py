"""An override says why, when, on what law, how, and what."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import Override
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import DERBYSHIRE_SAB

__all__ = ["OVERRIDE_INCOMPLETE"]

_NEEDED = ("why", "decided_on", "legal_basis", "how", "what")


def override_incomplete(override: Override) -> Iterator[Mark]:
    """Mark an override that lacks any of the five."""
    missing = [name for name in _NEEDED if getattr(override, name) is None]
    if missing:
        yield Mark(message=f"This override is recorded without {', '.join(missing)}.")


OVERRIDE_INCOMPLETE = Rule(
    code="PRO08",
    name="override-incomplete",
    level=Level.REJECT,
    about=Override,
    title="An override says why, when, on what legal basis, how, and what was shared or done.",
    why="Acting against a person's refusal is lawful only for reasons that can be looked at later.",
    instead="Record why, decided_on, legal_basis, how and what.",
    limits="It sees that something is recorded, and not whether it is enough.",
    sources=(DERBYSHIRE_SAB,),
    marks=(
        Marked(given='{"basis": "vital_interest"}', marks=""),
        Marked(
            given=(
                '{"basis": "others_at_risk", "why": "Two other residents may be harmed",'
                ' "decided_on": "2026-04-02", "how": "By telephone",'
                ' "what": "The concern, to the police"}'
            ),
            marks="",
            because="no legal basis",
        ),
    ),
    leaves=(
        NearMiss(
            given=(
                '{"basis": "others_at_risk", "why": "Two other residents may be harmed",'
                ' "decided_on": "2026-04-02", "legal_basis": "Care Act 2014, section 42",'
                ' "how": "By telephone", "what": "The concern, to the police"}'
            ),
            because="all five are there",
        ),
        NearMiss(
            given=(
                '{"basis": "vital_interest", "why": "A threat to life", "person_told": false,'
                ' "decided_on": "2026-04-02", "legal_basis": "UK GDPR, article 6(1)(d)",'
                ' "how": "A call to 999", "what": "Her name and address"}'
            ),
            because="whether the person was told is another question",
        ),
    ),
    find=override_incomplete,
)
