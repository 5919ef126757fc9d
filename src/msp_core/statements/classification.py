"""What was read in a statement: its kind, its parts, and what there is to say."""

import attrs

from msp_core.findings import Finding
from msp_core.statements.kind import StatementKind

__all__ = ["Classification", "Segment"]


@attrs.frozen
class Segment:
    """One part of a statement, and what it is.

    Attributes:
        start: Where it begins, as an offset into the text.
        end: Where it ends, the end not included.
        kind: What this part is by itself; never ``MIXED``.
    """

    start: int
    end: int
    kind: StatementKind


@attrs.frozen(kw_only=True)
class Classification:
    """What a statement is.

    It holds offsets only, and none of the person's words.

    Attributes:
        kind: What the whole text is.
        findings: What there is to say: one finding for a text that is refused or
            asked about, none for an outcome. ``path`` is ``""``.
        segments: The parts of the text, in order. A part that is the person's outcome
            can be offered back where the whole is refused as mixed.
    """

    kind: StatementKind
    findings: tuple[Finding, ...]
    segments: tuple[Segment, ...]

    @property
    def accepted(self) -> bool:
        """Whether the text may stand as an outcome, perhaps with a question."""
        return self.kind.accepted
