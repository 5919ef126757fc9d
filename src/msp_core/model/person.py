"""The person, and those who speak for them where they cannot."""

import attrs

from msp_core.model.fitting import shaped
from msp_core.model.nhs_number import has_check_digit
from msp_core.model.reading import is_read_first
from msp_core.model.shape import BirthDate, Extra, Identifier, NhsDigits, Text
from msp_core.model.vocabulary import RepresentativeRole

__all__ = ["Person", "Representative"]


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Representative:
    """Somebody who speaks for the person, or supports them to speak.

    Attributes:
        id: What the rest of the record refers to them by.
        role: By what right, or as whom, they speak.
        name: Their name.
        relationship: Who they are to the person.
        speaks_because: Why they speak and not the person.
        paid_carer: Whether they are paid or professionally engaged to care.
        agreed_by_person: Whether the person agrees to them; None if not known.
        source_of_risk: Whether the risk is said to come from them.
        instructed: Whether an advocate takes instructions from the person.
        authority: The reference of the power or order under which they act.
        extra: Another system's own data, carried through untouched.
    """

    id: Identifier
    role: RepresentativeRole
    name: Text | None = None
    relationship: Text | None = None
    speaks_because: Text | None = None
    paid_carer: bool | None = None
    agreed_by_person: bool | None = None
    source_of_risk: bool = False
    instructed: bool | None = None
    authority: Text | None = None
    extra: Extra | None = attrs.field(default=None, hash=False)


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Person:
    """The adult whose life it is: the expert in it.

    There is no field for capacity: that belongs to a decision (see ``Choice``).

    Attributes:
        id: The local system's key for the person.
        preferred_name: What they like to be called.
        nhs_number: Their NHS number: ten digits, as text.
        date_of_birth: Their date of birth.
        communication: How they communicate, and what helps.
        safe_contact: How to reach them safely, and what to keep from whom.
        representatives: Those who speak for them or support them to speak.
        extra: Another system's own data, carried through untouched.

    Raises:
        TypeError: A value has the wrong type.
        ValueError: A text is empty or too long, or the NHS number is not one.
    """

    id: Identifier
    preferred_name: Text | None = None
    nhs_number: NhsDigits | None = None
    date_of_birth: BirthDate | None = None
    communication: Text | None = None
    safe_contact: Text | None = None
    representatives: tuple[Representative, ...] = ()
    extra: Extra | None = attrs.field(default=None, hash=False)

    def __attrs_post_init__(self) -> None:
        """Refuse an NHS number whose check digit is wrong."""
        if self.nhs_number is None or is_read_first():
            return
        if not has_check_digit(self.nhs_number):
            told = "Person.nhs_number has the wrong check digit"
            raise ValueError(told)
