"""Rows to records: each cell where the mapping says, and told if it is nowhere."""

import time
from pathlib import Path
from typing import Any

import attrs
import pytest

from legacy.exports import HEAD, SMALL, USUAL, extract, made, row, written
from msp_core import check
from msp_core.extracts import LONGEST_CELL, MissingColumnError, Row, Trouble
from msp_core.legacy import Mapping, MappingReport, Places, SetAside, Why, map_extract, mapped
from msp_core.legacy.grouping import MOST_ROWS

RESPONSE = "Increased monitoring by the home"
CONCLUSION = "Case closed"
MIXED = "I want to see my son. Referral to advocacy made."
MOVING = SMALL + '\n[not_outcomes]\nservice_response = "move"\nconclusion = "move"\n'


def told(aside: list[SetAside]) -> list[tuple[int, str, str, str | None]]:
    """Give what was set aside, plainly."""
    return [(each.cell.row, each.cell.column, each.why.value, each.cell.text) for each in aside]


def test_a_row_becomes_a_record() -> None:
    """Each cell stands where the mapping says, and nothing is left to tell."""
    (record,), report, aside = made([row(Met_1="Met", Judge="person", Review="11/06/2026")])
    start, end = record.conversations
    (outcome,) = start.outcomes
    (review,) = end.reviews

    assert ("To stay in my flat", "person", "o1") == (
        outcome.statement,
        outcome.voiced_by,
        outcome.id,
    )
    assert ("o1", "fully_achieved", "person") == (
        review.outcome,
        review.achievement,
        review.judged_by,
    )
    assert ["person", "practitioner"] == [each.role for each in start.participants]
    assert ["c1", "c2"] == [each.id for each in record.conversations]
    assert (True, [], 1, 1) == (report.complete, aside, report.rows, report.records)


def test_rows_of_one_key_are_one_record() -> None:
    """A row each adds its outcomes; what is empty below says nothing new."""
    wishes = {"Wish 1": "To keep my dog", "Wish 2": "To rest"}
    below = Row(number=3, cells={"Ref": "p1", "Said by": "person", **wishes})
    records, _, _ = made([row(1), row(2, Ref="p2"), below])
    first, second = records

    assert ["To stay in my flat", "To keep my dog", "To rest"] == [
        each.statement for each in first.conversations[0].outcomes
    ]
    assert ["o1", "o2", "o3"] == [each.id for each in first.conversations[0].outcomes]
    assert 1 == len(second.conversations[0].outcomes)


def test_rows_that_say_two_things_make_no_record() -> None:
    """Which of two names is right is not guessed: all is set aside."""
    records, report, aside = made([row(4, Name="Mrs Pell"), row(9, Name="Mr Lomax")])

    assert [] == records
    assert {Why.ROWS_DISAGREE: Places(2, (4, 9))} == report.left_out
    assert (4, "Name", "rows_disagree", "Mrs Pell") in told(aside)
    assert (9, "Wish 1", "rows_disagree", "To stay in my flat") in told(aside)


def test_a_label_that_is_not_known_is_told_and_kept() -> None:
    """It is counted with its row, and its words are told only to whoever asks."""
    (record,), report, aside = made([row(Types="Zqx  Folk")])
    data = report.to_data()

    assert () == record.process.abuse_types
    assert [(1, "Types", "unmapped_label", "Zqx  Folk")] == told(aside)
    assert {"count": 1, "rows": [1], "distinct": 1, "more": False} == data["unmapped"]["Types"]
    assert not report.complete
    assert "zqx" not in f"{report!r}{data}".casefold()
    assert {"zqx folk": 1} == report.to_data(show_words=True)["unmapped"]["Types"]["labels"]


def test_labels_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are, and however long, they are counted and not held."""
    monkeypatch.setattr("msp_core.legacy.tally._MOST_LABELS", 5)
    monkeypatch.setattr("msp_core.legacy.counted.MOST_PLACES", 4)
    rows = [row(n, Ref=f"p{n}", Visit="", Types=f"label {n}") for n in range(1, 9)]
    found = made([*rows, row(9, Ref="q", Types="x" * 300)])[1].unmapped["Types"]

    assert (9, 5, True, (1, 2, 3, 4)) == (
        found.places.count,
        len(found.labels),
        found.more,
        found.places.rows,
    )


def test_our_labels_are_known_whatever_their_capitals() -> None:
    """Values and labels of our own need no table, nor do those of the mapping need care."""
    cells = {"Met 1": " met ", "Judge": "THE  PERSON", "Review": "11/06/2026"}
    (record,), report, _ = made([row(Types="Physical abuse;self_neglect;Physical Abuse", **cells)])

    assert ("physical_abuse", "self_neglect") == record.process.abuse_types
    assert ("fully_achieved", True) == (
        record.conversations[1].reviews[0].achievement,
        report.complete,
    )


def test_what_is_left_out_on_purpose_is_counted() -> None:
    """A label with a reason, and a word that says nothing, are no fault."""
    (record,), report, _ = made([row(Met_1="too early", Review="11/06/2026", Name="N/K")])

    assert ((), None) == (record.conversations[1].reviews, record.person.preferred_name)
    assert ({"Met 1": 1}, {"Name": 1}) == (report.left_out_labels, report.blank_words)
    assert report.complete


@pytest.mark.parametrize(
    ("text", "kind"), [(RESPONSE, "service_response"), (CONCLUSION, "conclusion")]
)
def test_what_is_no_outcome_is_moved_where_it_belongs(text: str, kind: str) -> None:
    """Its words stand in the process; what was said of it as an outcome is set aside."""
    wishes = {"Wish 2": text, "Met 2": "Met", "Judge": "person", "Review": "11/06/2026"}
    (record,), report, aside = made([row(Met_1="Met", **wishes)], MOVING)
    process = record.process
    moved = process.responses[0].description if process.responses else process.conclusions[0].value

    assert text == moved
    assert {"Wish 2": {kind: Places(1, (1,))}} == report.moved
    assert ["To stay in my flat"] == [e.statement for e in record.conversations[0].outcomes]
    assert 1 == len(record.conversations[1].reviews)
    assert (1, "Met 2", "no_place", "Met") in told(aside)


def test_what_is_no_outcome_is_set_aside_by_default() -> None:
    """Nothing is moved unasked, and a mixed text never: its words are kept."""
    for text in (RESPONSE, MIXED):
        (record,), report, aside = made([row(Wish_2=text)])

        assert 1 == len(record.conversations[0].outcomes)
        assert (1, "Wish 2", "not_an_outcome", text) in told(aside)
        assert {Why.NOT_AN_OUTCOME: Places(1, (1,))} == report.set_aside["Wish 2"]


def test_a_row_can_be_set_aside_for_it() -> None:
    """The whole row is out, and the rows beside it are as if it had not been."""
    toml = SMALL + '\n[not_outcomes]\nmixed = "set_aside_row"\n'
    records, report, _ = made([row(1), row(2, Wish_1=MIXED), row(3, Ref="p3", Wish_1=MIXED)], toml)

    assert ["p1"] == [each.person.id for each in records]
    assert {Why.NOT_AN_OUTCOME: Places(2, (2, 3))} == report.left_out


def test_an_affirmed_wish_is_never_moved() -> None:
    """Where somebody confirmed the wording with the person, it stands as their outcome."""
    toml = MOVING + "".join(
        f'\n[[column]]\nname = "{name}"\n'
        f'to = "conversations[start].outcomes[1].affirmation.{field}"\n'
        for name, field in (("By", "confirmed_by"), ("On", "confirmed_on"), ("Why", "reason"))
    )
    cells = {"By": "A. Worker", "On": "03/04/2026", "Why": "It is what she wants"}
    (record,), report, _ = made([row(Wish_1=RESPONSE, **cells)], toml)

    assert RESPONSE == record.conversations[0].outcomes[0].statement
    assert report.complete


def test_a_review_that_names_what_was_moved_goes_with_it() -> None:
    """Whichever way it refers to the outcome, it never refers to what is not there."""
    toml = MOVING.replace("[[link]]", "[[link-]]").partition("[[link-]]")[0] + (
        '[[column]]\nname="Id"\nto="conversations[start].outcomes[1].id"\n'
        '[[column]]\nname="Id"\nto="conversations[end].reviews[1].outcome"\nif_there = true\n'
        + MOVING.partition('item = "conversations[start].outcomes[*]"')[2]
    )
    cells = {"Met 1": "Met", "Judge": "person", "Review": "11/06/2026"}
    (kept,), _, _ = made([row(Id="x", **cells)], toml)
    (record,), report, _ = made([row(Id="x", Wish_1=RESPONSE, Asked="dont_know", **cells)], toml)

    assert "x" == kept.conversations[1].reviews[0].outcome
    assert (1, ()) == (len(record.process.responses), record.conversations[1].reviews)
    assert Why.NO_PLACE in report.set_aside["Met 1"]


def test_a_response_supports_what_is_left() -> None:
    """A link to several is made for each row, once, and loses what is no outcome."""
    toml = MOVING + (
        '\n[[column]]\nname = "Done"\nto = "process.responses[d].description"\n'
        '\n[[link]]\nto = "process.responses[d].supports"\n'
        'item = "conversations[start].outcomes[1]"\n'
    )
    per = (
        '[items]\n"process.responses[d]" = ["Done"]\n'
        '"conversations[start].outcomes[1]" = ["Wish 1"]'
    )
    rows = [row(1), row(2), row(3, Wish_1=RESPONSE)]
    rows = [attrs.evolve(each, cells={**each.cells, "Done": "A bus pass"}) for each in rows]
    (record,), _, _ = made(rows, toml.replace("[items]", per))
    done = next(each for each in record.process.responses if each.description == "A bus pass")

    assert ("o1",) == done.supports


def test_a_refused_record_is_set_aside_whole() -> None:
    """The rule is told with the rows, and every word of them is kept."""
    records, report, aside = made([row(7, Visit="02/04/26")])

    assert [] == records
    assert {"missing-field": 1} == report.refused
    assert ((7,), ("missing-field",), ("/conversations/0/held_on",)) == (
        report.refusals[0].rows,
        report.refusals[0].rules,
        report.refusals[0].paths,
    )
    assert {text for _, _, _, text in told(aside)} == {*USUAL.values()} - {"02/04/2026"} | {
        "02/04/26"
    }
    assert {} == report.set_aside


def test_refusals_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of refused rows makes no long report."""
    monkeypatch.setattr("msp_core.legacy.tally.MOST_PLACES", 4)
    report = made([row(n, Ref=f"p{n}", Visit="?") for n in range(6)])[1]

    assert (6, 4) == (report.refused["missing-field"], len(report.refusals))


def test_a_question_is_counted() -> None:
    """What the rules ask of accepted records is told."""
    assert {"unclear-statement": 1} == made([row(Wish_1="To be left alone")])[1].queried


@pytest.mark.parametrize(
    ("trouble", "why"),
    [
        (Trouble.BROKEN, Why.BROKEN_ROW),
        (Trouble.UNCLOSED, Why.BROKEN_ROW),
        (Trouble.RAGGED, Why.RAGGED_ROW),
    ],
)
def test_a_row_that_cannot_be_trusted_is_left_out(trouble: Trouble, why: Why) -> None:
    """Its cells may be another column's, so none is taken, and all are kept."""
    records, report, aside = made([row(1, trouble)])

    assert ([], {why: Places(1, (1,))}, {trouble: 1}) == (records, report.left_out, report.troubles)
    assert (1, "Wish 1", why.value, "To stay in my flat") in told(aside)


def test_ragged_rows_are_read_where_the_mapping_says_so() -> None:
    """A name that a line of JSON does not have is then an empty cell; a formula is still none."""
    toml = SMALL.replace("[rows]", '[rows]\nragged = "read"')
    rows = [
        row(1, Trouble.RAGGED, Name=None),
        row(2, Trouble.RAGGED, Trouble.FORMULA, Ref="p2", Name=None),
    ]
    records, report, _ = made(rows, toml)

    assert 2 == len(records)
    assert {"Name": {Why.UNREADABLE: Places(1, (2,))}} == report.set_aside


def test_what_was_cut_is_never_taken_for_whole() -> None:
    """A cell longer than is read is set aside, not shortened."""
    long = "x" * LONGEST_CELL
    toml = SMALL.replace("[rows]", 'keep = ["Team"]\n[rows]\nfill_down = ["Ref"]')
    (record,), _, aside = made([row(1, Trouble.OVERSIZE, Name=long, Team=long)], toml)
    _, keys, _ = made([row(1, Trouble.OVERSIZE, Ref=long), row(2, Ref="")], toml)

    assert (None, None) == (record.person.preferred_name, record.extra)
    assert [Why.UNREADABLE, Why.UNREADABLE] == [each.why for each in aside]
    assert {Why.NO_KEY: Places(2, (1, 2))} == keys.left_out


def test_a_row_of_which_nothing_was_read_is_kept_as_a_place() -> None:
    """Whoever reads what was set aside learns that there is more, and where."""
    cells = dict.fromkeys((*USUAL, "Name"), None)
    _, _, aside = made([row(7, Trouble.BROKEN, **cells)])

    assert [(7, "", "broken_row", None)] == told(aside)


def test_what_stands_under_no_name_is_told() -> None:
    """It is in no record, so the export is not mapped whole."""
    (record,), report, aside = made([row(1, Trouble.UNNAMED)])

    assert ("p1", False) == (record.person.id, report.complete)
    assert {"": {Why.UNNAMED: Places(1, (1,))}} == report.set_aside
    assert [(1, "", "unnamed", None)] == told(aside)


def test_a_record_without_a_conversation_is_told() -> None:
    """A line of totals may make one; where the mapping has no conversations, none is missed."""
    rows = [row(1), row(2, Ref="Total", Visit="", There="", Asked="", Wish_1="", Said_by="")]
    alone = HEAD + '[[column]]\nname = "Ref"\nto = "person.id"\n'

    assert Places(1, (2,)) == made(rows)[1].without_conversation
    assert made(rows, alone)[1].without_conversation is None


def test_a_row_of_no_record_is_left_out() -> None:
    """Without its key nobody knows whose it is."""
    _, report, _ = made([row(1, Ref=" "), row(2, Ref=None)])

    assert {Why.NO_KEY: Places(2, (1, 2))} == report.left_out


def test_merged_cells_are_filled_down_where_the_mapping_says_so() -> None:
    """An empty cell is what stands above; below what could not be read, nothing is known."""
    toml = SMALL.replace("[rows]", '[rows]\nfill_down = ["Ref"]')
    below = {"Wish 1": "To keep my dog", "Said by": "person"}
    rows = [row(1), Row(number=2, cells=below), row(3, Ref=None), Row(number=4, cells=below)]
    records, report, _ = made(rows, toml)

    assert 2 == len(records[0].conversations[0].outcomes)
    assert {Why.NO_KEY: Places(2, (3, 4))} == report.left_out


def test_rows_together_need_no_memory_and_are_watched() -> None:
    """A record is given before the next is read; one that comes back is told."""
    toml = SMALL.replace("[rows]", "[rows]\ntogether = true")
    records, report, _ = made([row(1), row(2, Ref="p2"), row(3, Wish_1="To rest")], toml)

    assert ["p1", "p2"] == [each.person.id for each in records]
    assert {Why.CAME_BACK: Places(1, (3,))} == report.left_out
    assert [] == made([], toml)[0]


@pytest.mark.parametrize("together", ["true", "false"])
def test_a_record_has_so_many_rows_and_no_more(together: str) -> None:
    """One key all the way down is a mistake, and must not fill memory."""
    toml = SMALL.replace("[rows]", f"[rows]\ntogether = {together}")
    rows = [row(number) for number in range(MOST_ROWS + 2)]
    records, report, _ = made([*rows, row(5000, Ref="p2")], toml)

    assert ["p2"] == [each.person.id for each in records]
    assert MOST_ROWS + 2 == report.left_out[Why.TOO_MANY_ROWS].count


def test_conversations_are_told_apart_by_columns_and_put_in_order() -> None:
    """One for each day, however many rows it has, in the order in which they were held."""
    toml = SMALL.replace('"conversations[start]" = "record"', '"conversations[start]" = ["Visit"]')
    rows = [row(1, Visit="09/05/2026"), row(2, Wish_1="To rest"), row(3, Wish_1="To keep my dog")]
    (record,), _, _ = made(rows, toml)

    assert ["2026-04-02", "2026-05-09"] == [str(e.held_on) for e in record.conversations]
    assert [2, 1] == [len(each.outcomes) for each in record.conversations]


def test_a_split_cell_is_several_items() -> None:
    """Each part is an outcome of its own; a constant goes to each."""
    toml = HEAD + (
        '[[column]]\nname = "Ref"\nto = "person.id"\n'
        '[[column]]\nname = "Visit"\nto = "conversations[a].held_on"\n'
        '[[constant]]\nto = "conversations[a].stage"\nvalue = "start"\n'
        '[[column]]\nname = "Asked"\nto = "conversations[a].outcomes_asked"\n'
        '[[column]]\nname = "There"\nto = "conversations[a].participants[p].role"\n'
        '[[column]]\nname = "Wish 1"\nto = "conversations[a].outcomes[each].statement"\n'
        'split = "|"\n'
        '[[column]]\nname = "Said by"\nto = "conversations[a].outcomes[each].voiced_by"\n'
        "if_there = true\n"
    )
    cells = {"Wish 1": "To rest | |To keep my dog", "There": "person"}
    (record,), report, _ = made([row(1, **cells)], toml)

    assert ["To rest", "To keep my dog"] == [e.statement for e in record.conversations[0].outcomes]
    assert report.complete


def test_a_split_cell_is_several_and_not_thousands() -> None:
    """A cell of so many parts is no list that somebody made: it is set aside as it stands."""
    (record,), _, aside = made([row(Types="neglect;" * 101)])

    assert () == record.process.abuse_types
    assert [(1, "Types", "unreadable", "neglect;" * 101)] == told(aside)
    assert [(1, "Types", "unreadable", " ; ")] == told(made([row(1, Types=" ; ")])[2])


def test_rows_are_set_aside_one_after_the_other() -> None:
    """When one row goes, the next has the say; so down to a row with an outcome, or none."""
    toml = SMALL.replace("[items]", '[items]\n"conversations[start].outcomes[1]" = "record"')
    toml += '\n[not_outcomes]\nconclusion = "set_aside_row"\n'
    rows = [row(number, Wish_1=CONCLUSION) for number in range(60)]
    records, report, _ = made([*rows, row(60)], toml)

    assert ["To stay in my flat"] == [e.statement for e in records[0].conversations[0].outcomes]
    assert 60 == report.left_out[Why.NOT_AN_OUTCOME].count


def test_a_row_is_set_aside_for_its_own_text_alone() -> None:
    """The row above keeps its outcome, and a thousand of them take no longer than their number."""
    toml = SMALL.replace("[items]", '[items]\n"conversations[start].outcomes[1]" = "record"')
    toml += '\n[not_outcomes]\nconclusion = "set_aside_row"\n'
    rows = [row(1), *(row(number, Wish_1=CONCLUSION) for number in range(2, 1000))]
    begun = time.perf_counter()
    (record,), report, _ = made(rows, toml)

    assert ["To stay in my flat"] == [e.statement for e in record.conversations[0].outcomes]
    assert 998 == report.left_out[Why.NOT_AN_OUTCOME].count
    assert time.perf_counter() - begun < 20


def test_what_is_moved_in_a_refused_record_is_in_no_record() -> None:
    """It is set aside with all the rest, and not told as moved."""
    records, report, aside = made([row(1, Wish_2=RESPONSE, Visit="")], MOVING)

    assert ([], {}) == (records, report.moved)
    assert (1, "Wish 2", "refused", RESPONSE) in told(aside)


def test_an_outcome_that_says_nothing_is_refused_and_not_moved() -> None:
    """A theme alone is no outcome, and nobody puts words to it."""
    theme = '[[column]]\nname = "Theme"\nto = "conversations[start].outcomes[1].themes"\n'
    rows = [row(1, Wish_1="", Theme="be_and_feel_safer")]
    records, report, _ = made(rows, MOVING.replace("[not_outcomes]", theme + "[not_outcomes]"))

    assert ([], {"missing-field": 1}) == (records, report.refused)


def test_a_mapping_made_in_python_sets_aside_what_is_no_outcome() -> None:
    """As one does that says nothing of it."""
    mapping = attrs.evolve(Mapping.from_toml(SMALL), not_outcomes={})
    aside: list[SetAside] = []
    rows = extract(mapping, [row(1, Wish_2=RESPONSE)])
    (record,) = mapped(rows, mapping, keep=aside.append)

    assert ["To stay in my flat"] == [e.statement for e in record.conversations[0].outcomes]
    assert (1, "Wish 2", "not_an_outcome", RESPONSE) in told(aside)


def test_a_default_fills_an_empty_cell_and_nothing_else() -> None:
    """It is counted; a cell that could not be read, or a thing that is not there, gets none."""
    toml = SMALL + (
        '\n[[column]]\nname = "Type"\nto = "process.enquiry"\ndefault = "s42"\n'
        '\n[[column]]\nname = "Who"\nto = "process.responses[d].agency"\ndefault = "The council"\n'
        '\n[[column]]\nname = "Labels"\nto = "conversations[end].ratings[r].scale.labels"\n'
        'split = ";"\ndefault = "Low"\n'
    )
    records, report, _ = made(
        [
            row(1),
            row(2, Ref="p2", Type="?"),
            row(3, Ref="p3", Type="other"),
            row(4, Ref="p4", Type=None),
            row(6, Ref="p3"),
            row(7, Ref="p2"),
        ],
        toml,
    )

    assert ["s42", None, "other", None] == [each.process.enquiry for each in records]
    assert {"Type": 1} == report.defaults


def test_columns_are_kept_where_the_mapping_says_so() -> None:
    """They travel in the record's ``extra``, each value once; what was not read is told."""
    toml = SMALL.replace("[rows]", 'keep = ["Team", "Ward"]\n[rows]')
    rows = [row(1, Team="North"), row(2, Team="North"), row(3, Team="South", Ward=None)]
    (record,), report, _ = made(rows, toml)

    assert {"Team": ["North", "South"]} == record.extra
    assert {"Ward": {Why.UNREADABLE: Places(1, (3,))}} == report.set_aside
    assert made([row(1)], toml)[0][0].extra is None


def test_a_judgement_without_an_outcome_is_set_aside() -> None:
    """How far nothing came true is no review; nobody's judgement is tied to another outcome."""
    cells = {"Met 2": "Met", "Judge": "person", "Review": "11/06/2026"}
    (record,), _, aside = made([row(1, **cells)])

    assert () == record.conversations[1].reviews
    assert [(1, "Met 2", "no_place", "Met"), (1, "Judge", "no_place", "person")] == told(aside)


def test_nothing_of_what_was_set_aside_is_shown_by_accident() -> None:
    """A cell tells its place and how long it is; one that was not read has nothing."""
    _, _, aside = made([row(1, Types="zqx"), row(2, Ref="p2", Types=None)])

    assert "zqx" not in repr(aside)
    assert ["text=<3 characters>)", "text=None)"] == [
        repr(each.cell).rpartition(", ")[2] for each in aside
    ]


def test_a_speaker_without_an_outcome_is_told() -> None:
    """A column that makes nothing by itself is not lost where nothing is there."""
    _, report, aside = made([row(Wish_1="", Asked="not_asked")])

    assert [(1, "Said by", "no_place", "The person")] == told(aside)
    assert not report.complete


def test_ids_of_the_export_are_never_given_twice() -> None:
    """A name that we give steps aside for one that stands there."""
    toml = SMALL + '\n[[column]]\nname = "Id"\nto = "conversations[start].outcomes[2].id"\n'
    (record,), _, _ = made([row(Wish_2="To rest", Id=" o1 ")], toml)

    assert ["o2", "o1"] == [each.id for each in record.conversations[0].outcomes]


@pytest.fixture(name="export")
def _export(tmp_path: Path) -> Path:
    columns = [*Mapping.from_toml(SMALL).columns, "Worker", "Last saved"]
    return written(tmp_path / "export.csv", columns, [USUAL])


def test_columns_that_the_mapping_does_not_mention_are_told(export: Path) -> None:
    """A column is carried, left out with a reason, or told of."""
    mapping = Mapping.from_toml(SMALL + '\n[leave_out.columns]\n"Worker" = "no staff"\n')
    with map_extract(export, mapping) as records:
        people = [each.person.id for each in records]

    assert ["p1"] == people
    assert (("Last saved",), {"Worker": "no staff"}) == (
        records.report.not_mentioned,
        records.report.left_out_columns,
    )
    assert not records.report.complete


def test_a_column_that_is_not_there_is_named(export: Path) -> None:
    """The mapping's column is told, and those that are there."""
    mapping = Mapping.from_toml(SMALL.replace('"Types"', '"Kinds"'))

    with pytest.raises(MissingColumnError, match='named "Kinds"'), map_extract(export, mapping):
        raise AssertionError


def test_a_report_is_plain_data() -> None:
    """What stands in it can be written as JSON, and it holds no words."""
    _, report, _ = made([row(1, Visit="zqx"), row(2, Ref="p2", Types="zqx"), row(3, Ref="")])
    data: dict[str, Any] = report.to_data()

    assert {"refused": {"count": 1, "rows": [1]}, "no_key": {"count": 1, "rows": [3]}} == {
        name: data["left_out"][name] for name in ("refused", "no_key")
    }
    assert "zqx" not in f"{report!r}{data}"
    assert isinstance(report, MappingReport)


def test_every_record_is_one_that_checking_accepts() -> None:
    """Nothing is given that ``check`` would refuse."""
    records, _, _ = made([row(1), row(2, Ref="p2", Wish_1=RESPONSE), row(3, Ref="p3", Visit="")])

    assert all(check(each).accepted for each in records)
