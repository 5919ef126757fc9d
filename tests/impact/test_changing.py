"""Whether a rating improved: paired, or left out with the reason."""

from typing import Any

import pytest

from impact.cases import END, FACES, LADDER, START, WORRY, case, talk
from msp_core.impact import Figure, Measure, Whose, measure

Given = tuple[str, int, dict[str, Any], str]


def safety(*given: Given) -> dict[Whose, Figure]:
    """Measure ratings of safety: day, number, scale and rater of each."""
    talks = [
        talk(
            f"c{place}",
            day,
            ratings=[{"of": "safety", "value": value, "scale": scale, "rated_by": by}],
        )
        for place, (day, value, scale, by) in enumerate(given)
    ]
    report = measure([case(*talks)])
    return {
        figure.whose: figure for figure in report.of(Measure.CHANGE) if figure.about == "safety"
    }


def only(figure: Figure) -> str:
    """Say where the one enquiry is."""
    counts = (*figure.parts.items(), *figure.excluded.items())
    (name,) = [name for name, count in counts if count]
    return name


@pytest.mark.parametrize(
    ("scale", "first", "last", "expected"),
    [
        (LADDER, 3, 7, "improved"),
        (LADDER, 7, 3, "worse"),
        (LADDER, 5, 5, "same"),
        (WORRY, 3, 7, "worse"),
        (WORRY, 7, 3, "improved"),
        (WORRY, 5, 5, "same"),
    ],
)
def test_better_is_what_the_scale_says_is_better(
    scale: dict[str, Any], first: int, last: int, expected: str
) -> None:
    """On a scale of worry, less is better."""
    given = safety((START, first, scale, "person"), (END, last, scale, "person"))

    assert expected == only(given[Whose.PERSON])


def test_raters_are_never_paired_with_each_other() -> None:
    """The person at the start and a practitioner at the end is no change of anybody's."""
    given = safety((START, 3, LADDER, "person"), (END, 9, LADDER, "practitioner"))

    assert "rated_once" == only(given[Whose.PERSON]) == only(given[Whose.PRACTITIONER])
    assert "not_rated" == only(given[Whose.REPRESENTATIVE])


def test_scales_are_never_paired_with_each_other() -> None:
    """Three of ten and three of five are not the same."""
    given = safety((START, 3, LADDER, "person"), (END, 3, FACES, "person"))

    assert "scale_changed" == only(given[Whose.PERSON])


@pytest.mark.parametrize("odd", [{"minimum": 1}, {"maximum": 5}, {"higher_is_better": False}])
def test_a_scale_with_other_ends_is_another_scale(odd: dict[str, Any]) -> None:
    """The name of a scale does not make two scales one."""
    given = safety((START, 3, LADDER, "person"), (END, 5, LADDER | odd, "person"))

    assert "scale_changed" == only(given[Whose.PERSON])


def test_the_labels_of_a_scale_may_differ() -> None:
    """Another wording of its ends leaves the numbers what they are."""
    worded = FACES | {"labels": ["a", "b", "c", "d", "e"]}
    given = safety((START, 3, FACES, "person"), (END, 5, worded, "person"))

    assert "improved" == only(given[Whose.PERSON])


def test_one_day_is_no_change() -> None:
    """Two numbers of one day are not a start and an end."""
    given = safety((START, 3, LADDER, "person"), (START, 8, LADDER, "person"))

    assert "rated_once" == only(given[Whose.PERSON])


def test_the_first_and_the_last_count_in_whatever_order() -> None:
    """What lies between them does not matter, nor how the record is sorted."""
    given = safety(
        (END, 6, LADDER, "person"),
        ("2025-06-01", 1, LADDER, "person"),
        (START, 5, LADDER, "person"),
    )

    assert "improved" == only(given[Whose.PERSON])


def test_of_two_scales_the_one_used_longest_counts() -> None:
    """An enquiry counts once for each subject and rater."""
    given = safety(
        (START, 5, LADDER, "person"),
        ("2025-06-01", 1, FACES, "person"),
        (END, 2, LADDER, "person"),
        (END, 5, FACES, "person"),
    )

    assert "worse" == only(given[Whose.PERSON])
