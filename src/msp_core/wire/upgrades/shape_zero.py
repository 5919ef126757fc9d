"""The shape of ``msp-record/0``: frozen, and apart from the model, so that both can stay true."""

import datetime as dt
from enum import StrEnum
from typing import Annotated

import attrs

from msp_core.model.shape import Extra, Length, Pattern, WellFormed

__all__ = ["RecordZero"]

_NOT_BLANK = Pattern(r"[^ \t\r\n]", "must not be blank")
_Text = Annotated[str, Length(1, 20_000), _NOT_BLANK, WellFormed()]
_Name = Annotated[str, Length(1, 200), _NOT_BLANK, WellFormed()]
_Digits = Annotated[str, Length(10, 10), Pattern("^[0-9]{10}$", "must be ten digits")]


class _Stage(StrEnum):
    FIRST = "first"
    BETWEEN = "between"
    LAST = "last"
    AFTER = "after"


class _Present(StrEnum):
    ADULT = "adult"
    REPRESENTATIVE = "representative"
    ADVOCATE = "advocate"
    WORKER = "worker"
    INTERPRETER = "interpreter"
    OTHER = "other"


class _Asked(StrEnum):
    ASKED_AND_SAID = "asked_and_said"
    ASKED_SAID_NOTHING = "asked_said_nothing"
    NOT_ASKED = "not_asked"
    NOT_KNOWN = "not_known"


class _Told(StrEnum):
    ADULT = "adult"
    ADULT_SPOKE = "adult_spoke"
    ADULT_SIGNED = "adult_signed"
    ADULT_WROTE = "adult_wrote"
    ADULT_SHOWED = "adult_showed"
    REPRESENTATIVE = "representative"
    WORKER = "worker"
    OTHER = "other"


class _Met(StrEnum):
    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    TOO_SOON = "too_soon"


class _Judge(StrEnum):
    ADULT = "adult"
    REPRESENTATIVE = "representative"
    TOGETHER = "together"
    WORKER = "worker"


class _Enquiry(StrEnum):
    SECTION_42 = "section_42"
    OTHER = "other"


class _About(StrEnum):
    THRESHOLD = "threshold"
    CLOSURE = "closure"
    OTHER = "other"


@attrs.frozen(kw_only=True, repr=False)
class _Person:
    id: _Name
    name: _Text | None = None
    nhs_number: _Digits | None = None
    date_of_birth: dt.date | None = None
    communication: _Text | None = None
    has_capacity: bool | None = None
    extra: Extra | None = None


@attrs.frozen(kw_only=True, repr=False)
class _Conversation:
    id: _Name
    date: dt.date
    stage: _Stage
    present: tuple[_Present, ...] = ()
    asked: _Asked | None = None
    not_asked_reason: _Text | None = None
    immediate_danger: bool = False
    emergency_action: _Text | None = None
    extra: Extra | None = None


@attrs.frozen(kw_only=True, repr=False)
class _Result:
    conversation: _Name
    met: _Met
    judged_by: _Judge
    words: _Text | None = None
    extra: Extra | None = None


@attrs.frozen(kw_only=True, repr=False)
class _Wish:
    id: _Name
    conversation: _Name
    text: _Text
    told_by: _Told | None = None
    own_words: _Text | None = None
    category: _Text | None = None
    result: _Result | None = None
    extra: Extra | None = None


@attrs.frozen(kw_only=True, repr=False)
class _Action:
    id: _Name
    what: _Text
    by: _Text | None = None
    done_on: dt.date | None = None
    supports: tuple[_Name, ...] = ()
    extra: Extra | None = None


@attrs.frozen(kw_only=True, repr=False)
class _Decision:
    id: _Name
    about: _About
    what: _Text
    decided_on: dt.date | None = None
    extra: Extra | None = None


@attrs.frozen(kw_only=True, repr=False)
class _EnquiryMade:
    raised_on: dt.date | None = None
    kind: _Enquiry | None = None
    concluded_on: dt.date | None = None
    actions: tuple[_Action, ...] = ()
    decisions: tuple[_Decision, ...] = ()
    extra: Extra | None = None


@attrs.frozen(kw_only=True, repr=False)
class RecordZero:
    """A record as ``msp-record/0`` had it: the wishes in one list beside the conversations."""

    person: _Person
    conversations: tuple[_Conversation, ...] = ()
    wishes: tuple[_Wish, ...] = ()
    enquiry: _EnquiryMade | None = None
    made_safeguarding_personal: bool | None = None
    extra: Extra | None = None
