"""The audit of rows: every cell is counted once, as what it is."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_core.audit import AuditReport, Unjudged, audit, unjudged
from msp_core.extracts import MissingColumnError, Row, Trouble
from msp_core.statements import Classifier, Phrase, StatementKind

WISH = "I want to feel safe in my own kitchen"
RESPONSE = "Increased monitoring by the home"
TEXTS = st.sampled_from([WISH, RESPONSE, "Case closed", "", "N/A", "Safety", "as above", "?"])


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", Unjudged.EMPTY),
        (" \n\t", Unjudged.EMPTY),
        ("-", Unjudged.EMPTY),
        ("...", Unjudged.EMPTY),
        ("?", Unjudged.EMPTY),
        ("N/A", Unjudged.NOT_KNOWN),
        ("n.a.", Unjudged.NOT_KNOWN),
        ("TBC", Unjudged.NOT_KNOWN),
        ("Outcome: not known", Unjudged.NOT_KNOWN),
        ("Not asked.", Unjudged.NOT_ASKED),
        ("None", Unjudged.NONE_EXPRESSED),
        ("None expressed", Unjudged.NONE_EXPRESSED),
        ("Asked, no outcomes expressed", Unjudged.NONE_EXPRESSED),
        ("As above", Unjudged.ELSEWHERE),
        ("(see case notes)", Unjudged.ELSEWHERE),
    ],
)
def test_no_answer_is_told_apart_from_an_unclear_one(text: str, why: Unjudged) -> None:
    """Empty, not asked, not known, none expressed and "as above" are each counted apart."""
    whole = audit([text]).whole

    assert (1, 0) == (whole.unjudged[why], whole.judged)


@pytest.mark.parametrize("text", ["Safety", "Happy", "N/A to me, I want my dog", "❤️", "Not safe"])
def test_what_is_unclear_is_still_an_answer(text: str) -> None:
    """A word, or a picture, is somebody's answer, however little it says."""
    assert audit([text]).whole.judged == 1


def test_every_listed_way_of_giving_no_answer_is_known() -> None:
    """Each wording on the lists is read as what it is listed for."""
    assert {} == {
        phrase: why
        for why, phrases in unjudged._PHRASES.items()
        for phrase in phrases
        if unjudged.unanswered(phrase.upper()) is not why
    }


def test_rows_may_be_what_a_csv_reader_gives() -> None:
    """Mappings from names to cells are rows, and a missing cell is an empty one."""
    rows = csv.DictReader(io.StringIO(f"Wish,Team\n{WISH},N\n{RESPONSE}\n"))
    report = audit(rows, columns=["Wish"], by=["Team", ("Team", "Wish")])

    assert [("",), ("N",)] == list(report.groupings[0].groups)
    assert [("", RESPONSE), ("N", WISH)] == list(report.groupings[1].groups)


def test_rows_of_an_extract_bring_their_troubles() -> None:
    """What befell a row is counted beside what it holds; an unread cell is unread."""
    row = Row(number=1, cells={"Wish": None}, troubles=(Trouble.BROKEN,))
    report = audit([row], columns="Wish")

    assert ({Trouble.BROKEN: 1}, 1) == (report.troubles, report.whole.unjudged[Unjudged.UNREAD])


def test_a_column_that_is_not_there_is_told_at_once() -> None:
    """A slip in a name is an error, and not a column of empty cells."""
    with pytest.raises(MissingColumnError, match='"wish"'):
        audit([{"Wish": WISH}], columns="wish")


def test_keys_that_may_be_words_are_not_quoted() -> None:
    """Rows of a file without a header have somebody's words for names."""
    with pytest.raises(MissingColumnError, match=r"the columns are: column 1, column 2$"):
        audit([{"Jane Roe": "John Doe", "hit by son": "go home"}], columns="Wish")


def test_a_name_missing_later_is_unread() -> None:
    """What is not there is no answer left empty, and that it was not there is told."""
    report = audit([{"Wish": WISH}, {}], columns="Wish")

    assert (1, 0, {Trouble.RAGGED: 1}) == (
        report.whole.judged,
        report.whole.empty,
        report.troubles,
    )


def test_a_group_that_could_not_be_read_is_not_the_empty_one() -> None:
    """A row without its team is counted with the others, and not with those of no team."""
    rows = [{"Wish": WISH, "Team": ""}, {"Wish": WISH}]
    (grouping,) = audit(rows, columns="Wish", by="Team").groupings

    assert ({("",): 1}, 1) == (
        {values: tally.judged for values, tally in grouping.groups.items()},
        grouping.other.judged,
    )


def test_a_councils_own_phrases_decide() -> None:
    """The judge is the caller's: a council's phrase is heard, also where ours says N/A."""
    kind = StatementKind.SERVICE_RESPONSE
    own = Classifier([Phrase(words="silver call", kind=kind, examples=["Silver call made"])])
    asked = Classifier([Phrase(words="tbc", kind=kind, examples=["TBC"])])

    assert audit(["Silver call held"], classifier=own).whole.kinds[kind] == 1
    assert audit(["TBC"], classifier=asked).whole.kinds[kind] == 1


def test_a_long_text_is_judged_and_not_remembered() -> None:
    """A whole case note in the box is an answer like any other."""
    assert audit([f"{WISH}. " * 50]).whole.judged == 1


@given(st.lists(TEXTS, max_size=20), st.integers(0, 20))
def test_law_parts_judged_apart_add_up(texts: list[str], place: int) -> None:
    """Wherever an extract is cut in two, the sum is the report of the whole."""
    together = audit(texts[:place], by="statement") + audit(texts[place:], by="statement")

    assert audit(texts, by="statement") == together


@given(st.lists(st.text(max_size=30), max_size=10))
def test_law_every_cell_is_counted_once(texts: list[str]) -> None:
    """Whatever is written, no cell is lost and none counted twice."""
    report = audit(texts, by="statement")

    assert len(texts) == report.rows == report.whole.cells
    assert len(texts) == sum(
        tally.cells for tally in (*report.groupings[0].groups.values(), report.groupings[0].other)
    )


def test_no_rows_are_a_report_too() -> None:
    """An extract without rows has a report, with nothing in it."""
    report = audit([], columns="Wish")

    assert (0, None) == (report.rows, report.not_outcomes.share)
    assert report + AuditReport() == report
