"""What a reader of the figures must know, said with them and not in a footnote elsewhere."""

from collections.abc import Iterator

from msp_core.impact.period import Period

__all__ = ["notes_on"]

_ALWAYS = """\
Association is not causation. There is no comparison group: nobody knows how these people would \
have fared without safeguarding, so no figure here says what safeguarding caused.
The person's own answers and everybody else's are separate figures, and are never added up.
What came true is read first as the person judges it. What became of the risk is context: it is \
reported apart, and is not an outcome that anybody asked for.
Every figure has its denominator, and says how many are left out and why. Those who did not \
answer may differ from those who did.
The intervals are 95 % Wilson intervals. They tell what chance alone leaves open, and nothing of \
who was not asked, or of what was not recorded.
Enquiries and outcomes are counted, not people: somebody with two enquiries counts twice.
The counts are exact, for those who may see them. Before publishing, apply disclosure control: \
small counts can tell who somebody is."""


def notes_on(period: Period | None, records: int, left_out: int, affirmed: int) -> Iterator[str]:
    """Give the notes that belong to a report.

    Args:
        period: Its period, or None.
        records: How many records were looked at.
        left_out: How many of them do not count.
        affirmed: How many outcomes were affirmed.
    """
    yield from _ALWAYS.splitlines()
    if period is None:
        yield "No period was given, so every record counts, those of open enquiries among them."
    else:
        yield f"A record counts by the day on which its enquiry was concluded: {period}."
    if left_out:
        yield f"{left_out:,} of {records:,} records count in no figure; the reasons are listed."
    if affirmed:
        yield (
            f"Affirmed outcomes: {affirmed:,}. Somebody confirmed their wording with the person, so"
            " they stand although a rule doubts it."
        )
