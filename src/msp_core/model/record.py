"""A record: a person, their conversations, and the process that supports them."""

import attrs

from msp_core.model.conversation import Conversation
from msp_core.model.fitting import shaped
from msp_core.model.person import Person
from msp_core.model.process import Process
from msp_core.model.shape import Extra

__all__ = ["Record"]


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Record:
    """A person, a series of conversations with them, and the process in support.

    Attributes:
        person: Whose life it is.
        conversations: What was talked about, in the order in which it was held.
        process: What services did and concluded.
        extra: Another system's own data, carried through untouched.
    """

    person: Person
    conversations: tuple[Conversation, ...] = ()
    process: Process = Process()  # noqa: RUF009 -- frozen, so one can serve all
    extra: Extra | None = attrs.field(default=None, hash=False)
