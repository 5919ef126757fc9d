"""The pages for practitioners: each worked story and its record say the same, in plain words."""

import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest

from msp_core import Record, check, classify_statement, loads

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "docs" / "write_conversations.py"
PAGES = sorted((ROOT / "docs" / "practitioners").rglob("*.md"))
STORIES = [page for page in PAGES if page.parent.name == "conversations"]
RECORDS = sorted((ROOT / "examples" / "conversations").glob("*.json"))
EASY = ROOT / "docs" / "practitioners" / "easy-read.md"
KEPT = re.compile(r"<!-- the record: .*?<!-- end of the record -->", re.DOTALL)
ASKED = {
    "a-house-full-of-papers": [],
    "money-and-a-grandson": [],
    "told-before-i-am-moved": ["service-response"],
    "who-speaks-for-gareth": [],
}
"""What checking asks about each record: only what its story tells of."""


def _record(story: Path) -> Record:
    return loads((ROOT / "examples" / "conversations" / f"{story.stem}.json").read_bytes())


def _words(text: str) -> str:
    return " ".join(text.split())


def test_the_stories_are_in_step_with_their_records() -> None:
    """Writing them anew changes nothing."""
    before = [page.read_bytes() for page in STORIES]
    subprocess.run([sys.executable, str(SCRIPT)], check=True)

    assert before == [page.read_bytes() for page in STORIES]


def test_each_story_has_a_record_and_each_record_a_story() -> None:
    """Neither is left without the other."""
    assert list(ASKED) == [page.stem for page in STORIES]
    assert list(ASKED) == [record.stem for record in RECORDS]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: str(story.stem))
def test_each_record_is_accepted_and_asks_only_what_its_story_says(story: Path) -> None:
    """A reader sees a good record, with no question that the story does not explain."""
    found = check(_record(story)).findings

    assert ASKED[story.stem] == [finding.rule for finding in found]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: str(story.stem))
def test_the_person_says_in_the_story_what_the_record_says_they_said(story: Path) -> None:
    """No wish, and no word on how it went, stands in a record that the reader did not hear."""
    told = _words(KEPT.sub("", story.read_text(encoding="utf-8")))
    talks = _record(story).conversations
    wanted = [each.own_words or each.statement for talk in talks for each in talk.outcomes]
    reviewed = [each.words or "" for talk in talks for each in talk.reviews]

    assert wanted
    assert reviewed
    assert [] == [words for words in (*wanted, *reviewed) if words not in told]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: str(story.stem))
def test_every_talk_of_a_record_is_shown_beside_its_story(story: Path) -> None:
    """What was wanted, weighed, chosen and reviewed is all there to see."""
    shown = "\n".join(KEPT.findall(story.read_text(encoding="utf-8")))
    talks = _record(story).conversations
    said = [
        *(each.statement for talk in talks for each in talk.outcomes),
        *(each.description for talk in talks for each in talk.options),
        *(each.reason or "" for talk in talks for each in talk.choices),
        *(each.words or "" for talk in talks for each in talk.reviews),
    ]

    assert [] == [words for words in said if words not in shown]


def test_a_changed_record_changes_its_page() -> None:
    """The page holds what the record holds, and not a copy made once."""
    story: Any = runpy.run_path(str(SCRIPT))["story"]
    page = STORIES[0].read_text(encoding="utf-8")
    record = _record(STORIES[0])
    other = attrs.evolve(record, person=attrs.evolve(record.person, preferred_name="A. | <N.>"))

    assert page == story(page, record)
    assert "A. &#124; &lt;N.&gt;" in story(page, other)


def test_the_tool_reads_the_examples_as_their_page_does() -> None:
    """What the page gives as recorded is refused; what it gives as wanted or said is accepted."""
    text = (EASY.parent / "recognising-outcomes.md").read_text(encoding="utf-8")
    rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")]
    recorded = [(row[0], row[1]) for row in rows if len(row) == 4 and "“" in row[2]]
    said = [each.strip("“”") for row in rows for each in row[1:3] if each.startswith("“")]

    assert len(recorded) > 5
    assert len(said) > 20
    assert recorded == [(each, _kind(each)) for each, _ in recorded]
    assert {"outcome"} == {_kind(each) for each in said}


def _kind(statement: str) -> str:
    return classify_statement(statement).kind.replace("_", " ")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.stem))
def test_no_page_for_practitioners_holds_code(page: Path) -> None:
    """They are for people who talk with people: no code, and no name of a field."""
    text = page.read_text(encoding="utf-8")

    assert "`" not in text
    assert [] == re.findall(r"\b[a-z]+_[a-z_]+\b", re.sub(r"\]\([^)]*\)", "]", text))


def test_each_sentence_of_the_easy_read_page_is_short() -> None:
    """One idea a sentence: sixteen words are the most."""
    text = re.sub(r"<[^>]*>", "", EASY.read_text(encoding="utf-8"))
    sentences = [_words(each) for each in re.split(r"[.?!:]\s|\n\n|\n- ", text) if each.strip()]

    assert len(sentences) > 80
    assert [] == [each for each in sentences if len(each.split()) > 16]


def test_each_picture_of_the_easy_read_page_is_told_in_words() -> None:
    """Who does not see a picture hears what it shows."""
    pictures = re.findall(r"<svg [^>]*>", EASY.read_text(encoding="utf-8"))

    assert len(pictures) > 10
    assert all(re.search(r'role="img" aria-label="[^"]{6,}"', each) for each in pictures)
