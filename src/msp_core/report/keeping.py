"""What a page to share keeps back, so that no small count in a table can be worked out."""

from collections.abc import Iterator, Sequence

from msp_core.impact.suppression import Flow, kept_back

__all__ = ["OF", "kept_among"]

OF = -1
"""The name of the denominator, among the places of the counts."""

_REST = -2
_SUM = 1_000


def kept_among(
    counts: Sequence[int], of: int, sums: Sequence[tuple[int, ...]] = ()
) -> frozenset[int]:
    """Say which counts of a family to keep back, beside those that are small.

    Args:
        counts: The true counts. Together with a rest that nobody tells, they are the
            denominator.
        of: The true denominator.
        sums: The places of the counts that make each sum told beside them. None has a count
            of another.

    Returns:
        The places of the counts to keep back. ``OF`` is the denominator, and a sum comes after
        the counts, in order.
    """
    kept = kept_back(tuple(_flows(counts, of, sums)))
    places = {_SUM + place: len(counts) + place for place in range(len(sums))}
    return frozenset(places.get(name, name) for name in kept if name != _REST)


def _flows(counts: Sequence[int], of: int, sums: Sequence[tuple[int, ...]]) -> Iterator[Flow[int]]:
    summed = {each: place for place, places in enumerate(sums) for each in places}
    for place, count in enumerate(counts):
        yield Flow(place, "all", summed.get(place, "end"), count)
    for place, places in enumerate(sums):
        yield Flow(_SUM + place, place, "end", sum(counts[each] for each in places))
    # What is left over is shown to nobody, and yet a reader can subtract.
    if len(counts) == 1 or of != sum(counts):
        yield Flow(_REST, "all", "end", of - sum(counts))
    yield Flow(OF, "end", "all", of)
