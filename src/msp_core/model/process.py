"""The process that supports the conversations: what services did, and concluded."""

from datetime import date

import attrs

from msp_core.model.fitting import shaped
from msp_core.model.shape import Extra, Identifier, Text
from msp_core.model.vocabulary import (
    AbuseType,
    Achievement,
    CapacityForSac,
    ConclusionKind,
    ConsentStatus,
    EnquiryKind,
    InabilityLimb,
    OverrideBasis,
    RiskLocation,
    RiskOrigin,
    RiskSource,
    SubstantialDifficulty,
)

__all__ = [
    "Advocacy",
    "Conclusion",
    "InformationSharing",
    "Override",
    "Process",
    "ServiceResponse",
]


@attrs.frozen(kw_only=True, field_transformer=shaped)
class ServiceResponse:
    """What a service did or will do. It is not an outcome; this is its right home.

    Attributes:
        id: What the rest of the record refers to it by.
        description: What was or will be done.
        agency: Who does it.
        done_on: The day on which it was done.
        supports: The ``id`` of each outcome or option that it is meant to help with.
        extra: Another system's own data, carried through untouched.
    """

    id: Identifier
    description: Text
    agency: Text | None = None
    done_on: date | None = None
    supports: tuple[Identifier, ...] = ()
    extra: Extra | None = attrs.field(default=None, hash=False)


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Conclusion:
    """What was found or decided. It is not an outcome; this is its right home.

    Attributes:
        id: What the rest of the record refers to it by.
        kind: What sort of conclusion it is.
        value: The conclusion: for ``risk_outcome``, ``risk_assessment`` and
            ``substantiation`` a value of that vocabulary, otherwise words.
        decided_on: The day on which it was reached.
        explanation: How it was reached.
        extra: Another system's own data, carried through untouched.
    """

    id: Identifier
    kind: ConclusionKind
    value: Text
    decided_on: date | None = None
    explanation: Text | None = None
    extra: Extra | None = attrs.field(default=None, hash=False)


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Advocacy:
    """Whether the person needed help to be heard, and who gave it (Care Act, s68).

    Attributes:
        substantial_difficulty: Whether they would have substantial difficulty in
            taking part.
        difficulties: In which of the four ways (section 67(4)).
        advocate: The ``id`` of the representative who is their advocate.
        appropriate_person: The ``id`` of the representative who supports them instead.
        none_because: Why there is neither.
        extra: Another system's own data, carried through untouched.
    """

    substantial_difficulty: SubstantialDifficulty
    difficulties: tuple[InabilityLimb, ...] = ()
    advocate: Identifier | None = None
    appropriate_person: Identifier | None = None
    none_because: Text | None = None
    extra: Extra | None = attrs.field(default=None, hash=False)


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Override:
    """Why something was done without the person's agreement.

    Attributes:
        basis: On what ground.
        why: Why it was needed here.
        decided_on: The day on which it was decided.
        legal_basis: The law or power relied on.
        how: How it was done.
        what: What was shared or done.
        person_told: Whether the person was told.
        not_told_because: Why not, if they were not.
        extra: Another system's own data, carried through untouched.
    """

    basis: OverrideBasis
    why: Text | None = None
    decided_on: date | None = None
    legal_basis: Text | None = None
    how: Text | None = None
    what: Text | None = None
    person_told: bool | None = None
    not_told_because: Text | None = None
    extra: Extra | None = attrs.field(default=None, hash=False)


@attrs.frozen(kw_only=True, field_transformer=shaped)
class InformationSharing:
    """Whether the person agreed to something being shared or done, and what followed.

    The wish stays as it was said; an override stands beside it.

    Attributes:
        consent: Whether the person agreed.
        went_ahead: Whether it was shared or done all the same.
        shared_with: Who was told.
        not_sought_because: Why agreement was not sought, if it was not.
        override: On what ground it went ahead without agreement.
        extra: Another system's own data, carried through untouched.
    """

    consent: ConsentStatus
    went_ahead: bool
    shared_with: Text | None = None
    not_sought_because: Text | None = None
    override: Override | None = None
    extra: Extra | None = attrs.field(default=None, hash=False)


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Process:
    """The process that supports the conversations, and never the other way round.

    Attributes:
        concern_raised_on: The day on which the concern was raised.
        enquiry: What sort of enquiry was made, if one was.
        enquiry_began_on: The day on which it began.
        concluded_on: The day on which it was concluded; None while it is open.
        abuse_types: What sorts of abuse or neglect it is about.
        location: Where it happened.
        risk_source: Where the risk comes from, as national returns count it.
        risk_origin: Where the risk comes from, as practice sees it.
        lacked_capacity: Whether the person lacked capacity in relation to the enquiry,
            as national returns count it.
        supported: Whether an advocate, family or friend supported them, if so.
        achievement: How far the outcomes came true for the case as a whole.
        advocacy: Whether the person needed help to be heard, and who gave it.
        sharing: What was shared or done, with or without the person's agreement.
        responses: What services did or will do.
        conclusions: What was found or decided.
        extra: Another system's own data, carried through untouched.
    """

    concern_raised_on: date | None = None
    enquiry: EnquiryKind | None = None
    enquiry_began_on: date | None = None
    concluded_on: date | None = None
    abuse_types: tuple[AbuseType, ...] = ()
    location: RiskLocation | None = None
    risk_source: RiskSource | None = None
    risk_origin: RiskOrigin | None = None
    lacked_capacity: CapacityForSac | None = None
    supported: bool | None = None
    achievement: Achievement | None = None
    advocacy: Advocacy | None = None
    sharing: tuple[InformationSharing, ...] = ()
    responses: tuple[ServiceResponse, ...] = ()
    conclusions: tuple[Conclusion, ...] = ()
    extra: Extra | None = attrs.field(default=None, hash=False)
