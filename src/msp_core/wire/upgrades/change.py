"""One change from an older number of the wire to the next: told, and also done, by its data."""

from collections.abc import Mapping

import attrs

__all__ = ["Change"]

_NO_VALUES: Mapping[str, str] = {}


@attrs.frozen(kw_only=True)
class Change:
    """What becomes of one field of an older record.

    What stands here is both what ``explain`` tells and what lifting does, so the two
    cannot part.

    Attributes:
        old: Where the field stands in the older record: a JSON Pointer, in which ``*``
            is the number of an entry.
        new: Where what it says stands in the newer record; ``""`` if the newer has no
            such field, and it is carried in ``extra``.
        told: What changed, in plain English.
        values: What each value of the older vocabulary is called in the newer one. A
            value that is not named says nothing about the new field. Empty where the
            value stays as it is.
    """

    old: str
    new: str
    told: str
    values: Mapping[str, str] = attrs.field(default=_NO_VALUES, hash=False)
