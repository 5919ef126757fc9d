"""Going ahead without the person's agreement needs a ground."""

from collections.abc import Iterator

from msp_core.findings import Level
from msp_core.model import InformationSharing
from msp_core.model.vocabulary import ConsentStatus
from msp_core.rule import Mark, Marked, NearMiss, Rule
from msp_core.sources import DERBYSHIRE_SAB, YORK

__all__ = ["OVERRIDE_MISSING"]

_WITHOUT = {ConsentStatus.REFUSED, ConsentStatus.WITHDRAWN, ConsentStatus.NOT_SOUGHT}


def override_missing(sharing: InformationSharing) -> Iterator[Mark]:
    """Mark what went ahead without agreement and without an override."""
    if sharing.consent not in _WITHOUT or not sharing.went_ahead or sharing.override:
        return
    # Guidance allows not to ask where that is unsafe or impracticable, if the reason is told.
    told = sharing.consent is ConsentStatus.NOT_SOUGHT and sharing.not_sought_because
    yield Mark(level=Level.QUERY if told else Level.REJECT)


OVERRIDE_MISSING = Rule(
    code="PRO07",
    name="override-missing",
    level=Level.REJECT,
    about=InformationSharing,
    title="What goes ahead without the person's agreement says on what ground.",
    message="This went ahead without the person's agreement, and no override says on what ground.",
    why=(
        "A person's refusal can be outweighed, but never passed over: whoever does so must be "
        "able to say why, and answer for it."
    ),
    instead=(
        "Keep the person's answer as it was, and record in override the ground, why, when, the "
        "legal basis, how, and what was shared or done."
    ),
    limits="It cannot see whether the ground is a good one.",
    sources=(DERBYSHIRE_SAB, YORK),
    marks=(
        Marked(given='{"consent": "refused", "went_ahead": true}', marks=""),
        Marked(given='{"consent": "not_sought", "went_ahead": true}', marks=""),
        Marked(
            given=(
                '{"consent": "not_sought", "went_ahead": true,'
                ' "not_sought_because": "He was in the room and would have heard"}'
            ),
            marks="",
            because="asked only: a reason for not asking is told",
        ),
    ),
    leaves=(
        NearMiss(given='{"consent": "refused", "went_ahead": false}', because="it was respected"),
        NearMiss(
            given=(
                '{"consent": "refused", "went_ahead": true,'
                ' "override": {"basis": "others_at_risk"}}'
            ),
            because="a ground is recorded",
        ),
        NearMiss(given='{"consent": "given", "went_ahead": true}', because="the person agreed"),
    ),
    find=override_missing,
)
