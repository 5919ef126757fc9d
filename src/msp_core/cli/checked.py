"""The checking of a run: each piece with all there is to say, and the sums."""

from collections.abc import Iterable, Iterator

import attrs

from msp_core.checking import check
from msp_core.cli.exits import Exit
from msp_core.cli.piece import Piece, Place
from msp_core.cli.repeats import Repeats
from msp_core.cli.run_rules import RUN_RULES
from msp_core.cli.spots import Spot, spots
from msp_core.cli.words import marked_words
from msp_core.findings import Finding, Level

__all__ = ["Checked", "Tally", "checked"]


@attrs.frozen(kw_only=True)
class Checked:
    """All there is to say of one piece.

    Attributes:
        place: Where it stands.
        findings: What was found.
        affirmed: How many of its outcomes stand because they were affirmed.
        readable: Whether a record could be read there at all.
        words: The marked words of each finding, where they were asked for.
        data: The JSON that was checked.
    """

    place: Place
    findings: tuple[Finding, ...]
    affirmed: int
    readable: bool
    words: tuple[str | None, ...] = attrs.field(repr=False)
    data: bytes = attrs.field(default=b"", repr=False)

    @property
    def accepted(self) -> bool:
        """Whether nothing refuses it."""
        return not any(finding.level is Level.REJECT for finding in self.findings)

    @property
    def told(self) -> Iterator[tuple[Finding, str | None]]:
        """Each finding, with its words where they were asked for."""
        return zip(self.findings, self.words, strict=True)

    @property
    def shown(self) -> Iterator[tuple[Finding, str | None, Spot]]:
        """Each finding as it is told, and where in its file it stands."""
        standing = spots(self.data, self.findings, self.place.line)
        return zip(self.findings, self.words, standing, strict=True)


@attrs.define
class Tally:
    """The sums of a run, so far.

    Attributes:
        records: How many records were read.
        accepted: How many of them stand.
        questions: How many questions are asked about them.
        affirmed: How many outcomes stand because they were affirmed.
        unreadable: How many pieces could not be read as a record.
    """

    records: int = 0
    accepted: int = 0
    questions: int = 0
    affirmed: int = 0
    unreadable: int = 0

    @property
    def refused(self) -> int:
        """How many of the records are refused."""
        return self.records - self.accepted

    @property
    def exit(self) -> Exit:
        """The code that the run ends with: what could not be read weighs most."""
        if self.unreadable:
            return Exit.UNREADABLE
        return Exit.REFUSED if self.refused else Exit.ACCEPTED

    def add(self, one: Checked) -> None:
        """Count one more piece in."""
        self.records += one.readable
        self.unreadable += not one.readable
        self.accepted += one.accepted
        self.affirmed += one.affirmed
        self.questions += sum(finding.level is Level.QUERY for finding in one.findings)

    def __str__(self) -> str:
        affirmed = f"; {self.affirmed} affirmed"
        unread = f"; {self.unreadable} could not be read" if self.unreadable else ""
        return (
            f"{_many(self.records, 'record')}: {self.accepted} accepted, {self.refused} refused,"
            f" {_many(self.questions, 'question')}{affirmed}{unread}"
        )


def checked(run: Iterable[Piece], tally: Tally, *, show_words: bool = False) -> Iterator[Checked]:
    """Check the pieces of a run one by one, and keep the tally.

    Args:
        run: The pieces, in order.
        tally: The sums; they are whole when the iterator has ended.
        show_words: Whether to look the marked words up.
    """
    repeats = Repeats()
    for piece in run:
        one = _check(piece, repeats, show_words=show_words)
        tally.add(one)
        yield one


def _check(piece: Piece, repeats: Repeats, *, show_words: bool) -> Checked:
    report = None if piece.trouble else check(piece.data)
    found = report.findings if report else ()
    readable = report is not None and all(finding.rule != "not-json" for finding in found)
    if readable:
        piece = attrs.evolve(piece, repeated=repeats.again(piece.data))
    findings = (*found, *_of_the_run(piece))
    return Checked(
        place=piece.place,
        findings=findings,
        affirmed=report.affirmed if report else 0,
        readable=readable,
        words=tuple(
            marked_words(piece.data, finding) if show_words and finding.path else None
            for finding in findings
        ),
        data=piece.data,
    )


def _of_the_run(piece: Piece) -> Iterator[Finding]:
    for rule in RUN_RULES:
        yield from rule.findings(piece)


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
