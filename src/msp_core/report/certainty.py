"""How sure a reader can be: what was measured of the judging, and what chance leaves open."""

from collections.abc import Iterator

from msp_core.report.chart import Chart, ChartForm, Group, Part
from msp_core.report.content import Block, Section
from msp_core.report.judging import AGREED, HELD_OUT, MEASURED, MEASURED_ON, STATEMENTS, UNSEEN
from msp_core.report.passages import Listing, Paragraph
from msp_core.report.telling import FEWEST_SHARED, Telling

__all__ = ["INTERVALS", "certainty", "kept_back", "made"]

INTERVALS = (
    "An interval says how far chance alone may have moved a share: if the same were counted again"
    " and again in like circumstances, 95\u00a0% of such intervals would hold the true share. In"
    " the charts it is the thin line with ends, the whisker. Where whiskers overlap much, read no"
    " difference."
)
"""What an interval is, for a reader who has never met one."""

_DOUBTS = """\
It is built to doubt itself before it doubts a person: it would rather let a service response \
pass than refuse somebody's own wish.
These figures flatter a little, for much of the tuning was done with sight of these statements. \
Of those that nobody looked at while tuning, it refused {refused} outcomes, and found {found} \
responses and conclusions.
It was also tried on statements by a writer who saw none of the others, and of which it was \
taught nothing: it refused {held_refused} outcomes, and found {held_found} responses and \
conclusions. Of outcomes noted down in a worker's jargon it refused {jargon}: there it is \
unfairest.
Nobody has yet measured it on the words of live records. Have a sample of your own rows read by \
two people, and compare.
Where few answers are service responses or conclusions, even a few outcomes wrongly refused raise \
the share; where many are, those it misses lower it."""


def certainty() -> Section:
    """Tell how well statements are judged, in measured figures."""
    found = {**UNSEEN, **{f"held_{name}": each for name, each in HELD_OUT.items()}}
    told = {name: f"{each.count} of {each.of}" for name, each in found.items()}
    return Section(
        "How sure we are",
        (
            Paragraph(
                "There are two doubts. The intervals on this page tell the first, what chance"
                " leaves open. The second is that the judging can be wrong, both ways: so it was"
                f" measured, on {MEASURED_ON}, on {STATEMENTS} invented statements labelled by"
                f" several readers. The chart counts the {AGREED} whose label all readers agreed"
                " on; where they differed, nobody can say who is right."
            ),
            Chart(
                form_drawn=ChartForm.BARS,
                title="How often the judging refuses or finds, as measured",
                groups=[Group(each, (Part(each, share),)) for each, share in MEASURED.items()],
                telling=Telling(),
                names=("What was judged",),
            ),
            Listing(_DOUBTS.format(**told, jargon=told["held_jargon"]).splitlines()),
        ),
    )


def kept_back(telling: Telling) -> Iterator[Block]:
    """Say what was done to the counts, or what must be done before others see them."""
    if telling.suppress:
        yield Paragraph(
            "Counts below 5, none at all among them, are kept back and shown as [c], and so is"
            " any count from which one of them could be worked out within its table; other"
            " counts are rounded to the nearest 5, so parts need not add up. Shares come from the"
            f" exact counts, and stand only where they are out of {FEWEST_SHARED} or more and"
            " nothing beside them is kept back. Intervals are left out, for they could tell the"
            " counts. Compare this page with others about the same people before you publish."
        )
    else:
        yield Paragraph(
            "The counts on this page are exact, for those who may see them. Small counts can tell"
            " who somebody is: before anybody else sees the page, make one with small counts kept"
            " back."
        )
        yield Paragraph(INTERVALS)


def made(version: str, on: str) -> str:
    """Say by what a page was made, and when if that is known."""
    when = f" on {on}" if on else ""
    return f"Made{when} by msp-core {version}."
