"""Lifting one object: its fields renamed, their values renamed, and nothing lost."""

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from msp_core.wire.upgrades.change import Change

__all__ = ["Fields"]


@attrs.frozen(kw_only=True)
class Fields:
    """How the fields of one kind of object become those of its newer kind.

    A field that no change names stays as it is.

    Attributes:
        changes: The changes to the fields of the older object.
        new: The JSON Pointer of the newer kind of object, ``*`` for numbers.
        kept_in: The name in ``extra`` for what the newer has no field for.
    """

    changes: tuple[Change, ...]
    new: str
    kept_in: str

    @classmethod
    def among(cls, changes: Iterable[Change], old: str, new: str, *, kept_in: str) -> "Fields":
        """Take the changes of one kind of object from those of a whole step.

        Args:
            changes: Every change of the step.
            old: The JSON Pointer of that kind of object in the older record.
            new: That of its newer kind.
            kept_in: The name in ``extra`` for what the newer has no field for.
        """
        ours = tuple(change for change in changes if _split(change.old)[0] == old)
        return cls(changes=ours, new=new, kept_in=kept_in)

    def lift(self, entry: Mapping[str, Any]) -> dict[str, Any]:
        """Give the newer object for an older one.

        A field that goes to another object is left to whoever makes that.

        Args:
            entry: The older object, whose shape is right.
        """
        named = {_split(change.old)[1] for change in self.changes}
        # An optional field that holds null says what one left out says.
        lifted = {
            name: value for name, value in entry.items() if name not in named and value is not None
        }
        for change in self._renames:
            lifted |= _renamed(change, entry)
        kept = self._kept(entry)
        return (
            lifted | {"extra": {**lifted.get("extra", {}), self.kept_in: kept}} if kept else lifted
        )

    def moved(self, old: str, new: str) -> dict[str, str]:
        """Tell where each newer place of one object stood.

        Args:
            old: The JSON Pointer of this very object in the older record.
            new: That in the newer.
        """
        fields = {
            f"{new}/{_split(change.new)[1]}": f"{old}/{_split(change.old)[1]}"
            for change in self._renames
        }
        return {new: old, **fields}

    def clashes(self, entry: Mapping[str, Any]) -> bool:
        """Say whether the object's own extra stands where something has to be kept."""
        return bool(self._kept(entry)) and self.kept_in in (entry.get("extra") or {})

    @property
    def _renames(self) -> tuple[Change, ...]:
        return tuple(
            change for change in self.changes if change.new and _split(change.new)[0] == self.new
        )

    def _kept(self, entry: Mapping[str, Any]) -> dict[str, Any]:
        names = (_split(change.old)[1] for change in self.changes if not change.new)
        return {name: entry[name] for name in names if entry.get(name) is not None}


def _renamed(change: Change, entry: Mapping[str, Any]) -> dict[str, Any]:
    value = entry.get(_split(change.old)[1])
    if value is None or (change.values and value not in change.values):
        return {}
    return {_split(change.new)[1]: change.values.get(value, value) if change.values else value}


def _split(path: str) -> tuple[str, str]:
    parent, _, name = path.rpartition("/")
    return parent, name
