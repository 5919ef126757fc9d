"""A mapping is understood whole, or refused with the place; nothing in it is guessed."""

from pathlib import Path

import pytest

from legacy.exports import HEAD, SMALL
from msp_core import MspError
from msp_core.legacy import Mapping, MappingError

ID = '[[column]]\nname = "Ref"\nto = "person.id"\n'
VISIT = '[[column]]\nname = "Visit"\nto = "conversations[a].held_on"\n'
WISHES = '[[column]]\nnames = ["W1", "W2"]\nto = "conversations[a].outcomes[*].statement"\n'


def column(to: str, more: str = "") -> str:
    """Give a mapping with one column."""
    return HEAD + f'[[column]]\nname = "zqx"\nto = "{to}"\n{more}\n'


def constant(to: str, value: str) -> str:
    """Give a mapping that says what always stands in a field."""
    return HEAD + ID + VISIT + WISHES + f'[[constant]]\nto = "{to}"\nvalue = {value}\n'


def link(to: str, item: str, before: str = "") -> str:
    """Give a mapping with one link."""
    return HEAD + ID + WISHES + before + f'[[link]]\nto = "{to}"\nitem = "{item}"\n'


REVIEWS = '[[column]]\nnames = ["M1", "M2"]\nto = "conversations[b].reviews[*].achievement"\n'
SPLIT = '[[column]]\nname = "W"\nto = "conversations[a].outcomes[x].statement"\nsplit = ";"\n'
LONG = "x" * 1001


@pytest.mark.parametrize(
    ("toml", "place", "told"),
    [
        ("", "mapping", "must be 1"),
        ("mapping = true", "mapping", "must be 1"),
        ("mapping = 2", "mapping", "must be 1"),
        ("mapping = 1", "column", "there has to be"),
        ("zqx = [", "end of document", "no TOML"),
        ("mapping = 1\nzqx zqx", "line 2, column 5", "no TOML"),
        ("a = 1\na = 2", "end of document", "twice"),
        (HEAD + "x = " + "[" * 5000, "the mapping", "too deep"),
        (HEAD + "a." * 60_000 + "b = 1", "line 3", "50 dots"),
        (f"# {LONG * 300}", "the mapping", "256 KiB"),
        (HEAD + "zqx_words = 1", "zqx_words", "is not known here"),
        (HEAD + '"zqx words" = 1', "a key", "is not known here"),
        (HEAD + "rows = 1\n" + ID, "rows", "must be a table"),
        (HEAD + "column = 1", "column", "[[column]]"),
        (HEAD + "column = [1]", "column[1]", "must be a table"),
        (HEAD + '[[column]]\nname = "zqx"', "column[1].to", "is needed"),
        (HEAD + '[[column]]\nto = "person.id"', "column[1]", "needs a name"),
        (column("person.id", 'names = ["a"]'), "column[1]", "needs a name"),
        (column("person.id", "name2 = 1"), "column[1].name2", "may be: dates"),
        (column("person.nickname"), "column[1].to", "Person has no such field; it has: id, "),
        (column("person"), "column[1].to", "no object"),
        (column("extra"), "column[1].to", "no object"),
        (column("person.id[x]"), "column[1].to", "no object"),
        (column("person.id.id"), "column[1].to", "holds values"),
        (column("person[a].id"), "column[1].to", "it is no list"),
        (column("conversations.held_on"), "column[1].to", "it is a list"),
        (column("conversations[a b].held_on"), "column[1].to", "must be a path"),
        (column("a." * 40 + "b"), "column[1].to", "must be a path"),
        (column("conversations[*].outcomes[*].statement"), "column[1].to", "needs names"),
        (column("conversations[*].held_on"), "column[1].to", "needs names"),
        (column("person.id", 'split = ";"'), "column[1].split", "needs a field that is a list"),
        (column("person.id", 'labels = { a = "b" }'), "column[1].labels", "is a vocabulary"),
        (column("process.enquiry", 'labels = { a = "b" }'), "column[1].labels, line 1", "one of: "),
        (column("process.enquiry", 'labels = { a = "s42", A = "other" }'), "line 2", "another"),
        (column("process.enquiry", "labels = 1"), "column[1].labels", "must be a table"),
        (column("process.enquiry", 'vocabulary = "Voice"'), "vocabulary", "a field of text"),
        (column("person.communication", 'vocabulary = "Term"'), "vocabulary", "must name"),
        (column("process.enquiry", 'default = "zqx"'), "column[1].default", "no value"),
        (column("process.enquiry", "default = 3"), "column[1].default", "no value"),
        (column("conversations[a].ratings[r].scale.minimum", "default = 9999"), "default", "no va"),
        (column("person.preferred_name", 'default = "zqx"'), "column[1].default", "from a column"),
        (column("person.date_of_birth", 'dates = ["dd/mm/yy"]'), "column[1].dates", "made of d"),
        (column("person.id", "if_there = 1"), "column[1].if_there", "true or false"),
        (column("person.id", "if_there = true"), "column[1].to", "no other column"),
        (HEAD.replace("dd/mm/yyyy", "dd/dd/yyyy") + ID, "dates[1]", "made of d"),
        (HEAD.replace("dd/mm/yyyy", LONG[:50]) + ID, "dates[1]", "made of d"),
        (HEAD.replace('"dd/mm/yyyy"', "3") + ID, "dates", "must be a text"),
        (HEAD.replace('["dd/mm/yyyy"]', '""') + ID, "dates", "a list of texts"),
        (HEAD + f'keep = ["{LONG}"]\n' + ID, "keep", "1 to 1,000"),
        (HEAD + 'yes = ["a"]\nno = ["A"]\n' + ID, "no", "means yes"),
        (HEAD + ID + ID, "person.id", "two things"),
        (constant("conversations[a].stage", '"zqx"'), "constant[1].value", "no value"),
        (constant("conversations[a].outcomes[*].voiced_by", '"person"'), "value", "from a column"),
        (constant("conversations[a].outcomes[*].statement", '"To rest"'), "value", "from a column"),
        (constant("conversations[a].participants[p].role", '"person"'), "value", "from a column"),
        (constant("conversations[a].outcomes[*].affirmation.reason", '"not_recorded"'), "", "from"),
        (constant("conversations[a].outcomes[*].statement", '"dont_know"'), "", "from a column"),
        (constant("conversations[a].outcomes_asked", '["not_recorded"]'), "value", "from a column"),
        (constant("conversations[a].stage", '["start"]'), "value", "no value"),
        (constant("conversations[a].stage", "{ a = 1 }"), "value", "no value"),
        (constant("conversations[b].stage", '"start"'), "constant[1].to", "to this conversation"),
        (constant("conversations[*].stage", '"start"'), "constant[1].to", "no [[column]]"),
        (HEAD + ID + '[[constant]]\nto = "person.id"', "constant[1].value", "is needed"),
        (link("person.id", "conversations[a].outcomes[1]"), "link[1].to", "refers to"),
        (link("conversations[a].choices[c].reason", "person"), "link[1].item", "end with an item"),
        (link("conversations[a].choices[c].reason", "conversations[a]"), "link[1].to", "refers"),
        (
            link("conversations[b].reviews[r].outcome", "conversations[a].outcomes[1]"),
            "link[1].to",
            "no column goes",
        ),
        (
            link("conversations[b].reviews[*].outcome", "conversations[a].outcomes[9]", REVIEWS),
            "link[1].item",
            "no column goes",
        ),
        (
            link(
                "conversations[b].reviews[*].outcome",
                "conversations[a].outcomes[x]",
                REVIEWS + SPLIT,
            ),
            "link[1]",
            "several in one cell",
        ),
        (HEAD + '[items]\n"person" = "row"\n' + ID, "items.", "end with an item"),
        (HEAD + '[items]\n"conversations[a]" = "row"\n' + ID, "items.", "no column"),
        (HEAD + '[items]\n"conversations[a]" = "zqx"\n' + VISIT, "items.", 'must be "record"'),
        (HEAD + '[items]\n"conversations[a]" = []\n' + VISIT, "items.", 'must be "record"'),
        (HEAD + '[items]\n"conversations[a]" = 1\n' + VISIT, "items.", 'must be "record"'),
        (HEAD + '[items]\n"zqx words" = "row"\n' + VISIT, "items", "must be a path"),
        (HEAD + '[rows]\nrecord = ["R"]\n' + VISIT, 'items."conversations[a]"', "say whether"),
        (HEAD + '[not_outcomes]\nmixed = "move"\n' + ID, "not_outcomes.mixed", "set_aside_row"),
        (HEAD + ID + '[labels.Zqx]\n"a" = "b"', "labels.Zqx", "is not known"),
        (HEAD + ID + '[labels.Voice]\n"a" = 3', "labels.Voice, line 1", "one of: "),
        (
            HEAD + ID + '[labels.Voice]\n"a" = "person"\n[leave_out.labels.Voice]\n"A" = "why"',
            "leave_out.labels.Voice",
            "means something",
        ),
        (
            HEAD + ID + '[leave_out.labels.Voice]\n"zqx zqx" = ""',
            "leave_out.labels.Voice.a key",
            "",
        ),
        (HEAD + ID + '[leave_out.columns]\n"REF" = "why"', "leave_out.columns", "used elsewhere"),
        (HEAD + ID + "[leave_out]\nzqx = 1", "leave_out.zqx", "is not known"),
    ],
)
def test_a_mapping_that_is_not_understood_is_refused(toml: str, place: str, told: str) -> None:
    """The place is told as TOML has it, and what may stand there; no value is quoted."""
    with pytest.raises(MappingError) as refused:
        Mapping.from_toml(toml)

    assert place in refused.value.place
    assert told in refused.value.told
    assert f"{refused.value.place}: {refused.value.told}" == str(refused.value)
    assert "zqx words" not in str(refused.value)
    assert isinstance(refused.value, MspError)


def test_a_file_is_read_as_a_text_is(tmp_path: Path) -> None:
    """With or without a byte order mark, as editors on Windows write it."""
    path = tmp_path / "mapping.toml"
    path.write_text(SMALL, encoding="utf-8-sig")

    assert Mapping.from_toml(SMALL) == Mapping.from_toml(path)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    """TOML is UTF-8."""
    path = tmp_path / "mapping.toml"
    path.write_bytes(b"# \xff")

    with pytest.raises(MappingError, match="must be UTF-8"):
        Mapping.from_toml(path)


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    """Whoever opens it may say so in their own way."""
    with pytest.raises(FileNotFoundError):
        Mapping.from_toml(tmp_path / "gone.toml")


def test_the_columns_are_told_once_each() -> None:
    """Those for fields, keys, items, filling and keeping."""
    toml = (
        HEAD
        + 'keep = ["Team"]\n[rows]\nrecord = ["Ref"]\nfill_down = ["Ref", "Above"]\n'
        + '[items]\n"conversations[a]" = ["Day"]\n'
        + ID
        + VISIT
    )

    assert ("Ref", "Visit", "Day", "Above", "Team") == Mapping.from_toml(toml).columns


@pytest.mark.parametrize("value", ["not_recorded", "dont_know"])
def test_that_nobody_knows_may_be_said_for_everybody(value: str) -> None:
    """It speaks for nobody."""
    toml = constant("conversations[a].outcomes_asked", f'"{value}"')

    assert value == Mapping.from_toml(toml).constants[0].value


def test_what_a_form_knows_may_be_said_for_everybody() -> None:
    """A scale, or the number of each of several columns, is no answer."""
    scale = "conversations[a].ratings[r].scale"
    rating = '[[column]]\nname = "R"\nto = "conversations[a].ratings[r].value"\n'
    toml = HEAD + ID + VISIT + rating
    for field, value in (("minimum", "0"), ("higher_is_better", "true"), ("labels", '"Low"')):
        toml += f'[[constant]]\nto = "{scale}.{field}"\nvalue = {value}\n'

    assert [0, True, ["Low"]] == [each.value for each in Mapping.from_toml(toml).constants]


def test_a_column_for_each_of_several_and_one_that_is_beside() -> None:
    """A link with one item goes from each of several to that one."""
    toml = link("conversations[b].reviews[*].outcome", "conversations[a].outcomes[1]", REVIEWS) + (
        '[[column]]\nname = "Code"\nto = "person.communication"\nvocabulary = "Voice"\n'
        '[[column]]\nnames = ["J1", "J2"]\nto = "conversations[b].reviews[*].judged_by"\n'
        'if_there = true\n[items]\n"conversations[b].reviews[*]" = "record"\n'
    )
    mapping = Mapping.from_toml(toml)

    assert 2 == len(mapping.links)
    assert {"conversations[b].reviews[1]": (), "conversations[b].reviews[2]": ()} == mapping.per
    assert ["J1", "J2"] == [each.column for each in mapping.fields if each.if_there]
