"""An option: a way forward, with its risks and its benefits, honestly told."""

from datetime import date

import attrs

from msp_core.model.fitting import shaped
from msp_core.model.shape import Extra, Identifier, Text
from msp_core.model.vocabulary import RiskTo, Voice, WellbeingDomain

__all__ = ["Benefit", "Mitigation", "Risk", "RiskOption"]


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Risk:
    """What could go wrong if an option is taken, and for whom.

    Attributes:
        description: What could go wrong.
        to: Whom it would harm.
        wellbeing: Which side of wellbeing it touches (Care Act 2014, section 1(2)).
        likelihood: How likely, on the local scale, if one is used.
        impact: How serious, on the local scale, if one is used.
        extra: Another system's own data, carried through untouched.
    """

    description: Text
    to: RiskTo
    wellbeing: WellbeingDomain | None = None
    likelihood: Text | None = None
    impact: Text | None = None
    extra: Extra | None = attrs.field(default=None, hash=False)


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Benefit:
    """What could go well if an option is taken.

    Attributes:
        description: What could go well.
        to: For whom.
        wellbeing: Which side of wellbeing it touches (Care Act 2014, section 1(2)).
        extra: Another system's own data, carried through untouched.
    """

    description: Text
    to: RiskTo | None = None
    wellbeing: WellbeingDomain | None = None
    extra: Extra | None = attrs.field(default=None, hash=False)


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Mitigation:
    """What would make a risk smaller, and whether the person can live with that.

    Attributes:
        description: What would be done.
        acceptable_to_person: Whether the person accepts it; None if not yet asked.
        extra: Another system's own data, carried through untouched.
    """

    description: Text
    acceptable_to_person: bool | None = None
    extra: Extra | None = attrs.field(default=None, hash=False)


@attrs.frozen(kw_only=True, field_transformer=shaped)
class RiskOption:
    """One way forward, talked through with its risks and its benefits.

    Attributes:
        id: What a choice refers to it by.
        description: What would happen.
        proposed_by: Whose idea it was.
        no_change: Whether it is to leave things as they are, which is always an option.
        benefits: What could go well.
        no_benefits_identified: Whether benefits were looked for and none was found.
        risks: What could go wrong, and for whom.
        no_risks_identified: Whether risks were looked for and none was found.
        person_view: What the person thinks of it, in their words.
        acceptable_to_person: Whether the person could live with it; None if not known.
        mitigations: What would make the risks smaller.
        contingency: What happens if it goes wrong.
        owner: Who sees to it.
        review_on: The day on which it is looked at again.
        extra: Another system's own data, carried through untouched.
    """

    id: Identifier
    description: Text
    proposed_by: Voice | None = None
    no_change: bool = False
    benefits: tuple[Benefit, ...] = ()
    no_benefits_identified: bool = False
    risks: tuple[Risk, ...] = ()
    no_risks_identified: bool = False
    person_view: Text | None = None
    acceptable_to_person: bool | None = None
    mitigations: tuple[Mitigation, ...] = ()
    contingency: Text | None = None
    owner: Text | None = None
    review_on: date | None = None
    extra: Extra | None = attrs.field(default=None, hash=False)
