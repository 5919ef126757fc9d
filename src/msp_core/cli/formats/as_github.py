"""A run as annotations of GitHub Actions."""

from collections.abc import Iterable, Iterator

from msp_core.cli.checked import Checked, Tally
from msp_core.cli.piece import Place
from msp_core.cli.spots import Spot
from msp_core.findings import Finding, Level

__all__ = ["as_github"]

_COMMANDS = {Level.REJECT: "error", Level.QUERY: "warning"}
# See toCommandValue and toCommandProperties in actions/toolkit: the order matters.
_IN_DATA = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_PROPERTIES = (*_IN_DATA, (":", "%3A"), (",", "%2C"))


def as_github(run: Iterable[Checked], tally: Tally) -> Iterator[str]:
    """Tell a run as annotations, one for each finding, and the sums as a plain line."""
    for one in run:
        for finding, words, spot in one.shown:
            yield _annotation(one.place, spot, finding, words)
    yield f"{tally}\n"


def _annotation(place: Place, spot: Spot, finding: Finding, words: str | None) -> str:
    properties = {
        "file": place.file,
        "line": str(spot.line),
        "col": str(spot.column),
        "endColumn": str(spot.end),
        "title": f"{finding.rule} ({finding.code})",
    }
    told = ",".join(f"{key}={_safe(each, _IN_PROPERTIES)}" for key, each in properties.items())
    at = f"{finding.path}: " if finding.path else ""
    shown = "" if words is None else f' Words: "{words}"'
    message = _safe(f"{at}{finding.message} {finding.instead}{shown}", _IN_DATA)
    return f"::{_COMMANDS[finding.level]} {told}::{message}\n"


def _safe(text: str, replaced: tuple[tuple[str, str], ...]) -> str:
    for character, escape in replaced:
        text = text.replace(character, escape)
    return text
