"""The programs of ``examples/`` run as they stand, and print what helps."""

import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(program: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run one program of the examples."""
    return subprocess.run(
        [sys.executable, "-X", "utf8", str(EXAMPLES / program), *map(str, arguments)],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def test_building_an_outcome_saves_a_wish_and_says_who_spoke() -> None:
    """A wish is saved as the person's."""
    result = run("build_an_outcome.py", "I want to see my grandchildren again")

    assert (0, "") == (result.returncode, result.stderr)
    assert "Saved, as said by the person." in result.stdout


def test_building_an_outcome_refuses_kindly_and_says_what_to_ask() -> None:
    """A refusal says that nothing is lost, why, and what to ask instead."""
    result = run("build_an_outcome.py", "Increased monitoring by the home")

    assert 0 == result.returncode
    assert "Nothing you typed is lost." in result.stdout
    assert "Why: " in result.stdout
    assert "ask the person" in result.stdout


def test_building_an_outcome_offers_back_the_persons_part_of_a_mixed_text() -> None:
    """Without arguments it shows its own texts, and the last holds an outcome and more."""
    result = run("build_an_outcome.py")

    assert (0, "") == (result.returncode, result.stderr)
    assert 4 == result.stdout.count("You typed:")
    assert 3 == result.stdout.count("Not saved as an outcome yet.")
    assert "Use this part? I want to feel safe in my room\n" in result.stdout


def test_building_an_outcome_out_of_nothing_says_so() -> None:
    """An empty box is no error of anybody's."""
    result = run("build_an_outcome.py", " ")

    assert (0, "") == (result.returncode, result.stderr)
    assert "Nothing is written here yet." in result.stdout


def test_validating_our_own_folder_counts_the_twelve_refusals() -> None:
    """Each refused line has its number, and the exit code says that there are some."""
    result = run("validate_a_folder.py")
    first, *others = result.stdout.splitlines()

    assert (1, "") == (result.returncode, result.stderr)
    assert "records.jsonl: 40 read, 12 refused, 3 to ask about" == first
    assert 12 == len(others)
    assert others[0].startswith("  line 11: service-response (OUT01) at /conversations/0/")


def test_validating_a_folder_of_sound_records_ends_well(tmp_path: Path) -> None:
    """One record a file is read as well as one a line, and nothing wrong is exit code 0."""
    line = (EXAMPLES / "records.jsonl").read_bytes().split(b"\n")[0]
    (tmp_path / "one.json").write_bytes(line)
    result = run("validate_a_folder.py", tmp_path)

    assert (0, "") == (result.returncode, result.stderr)
    assert "one.json: 1 read, 0 refused, 0 to ask about\n" == result.stdout


def test_validating_an_empty_folder_is_not_called_well(tmp_path: Path) -> None:
    """Nothing looked at is not the same as nothing wrong."""
    result = run("validate_a_folder.py", tmp_path)

    assert 2 == result.returncode
    assert "no .json or .jsonl file" in result.stderr


def test_embedding_reads_writes_and_refuses_within_the_councils_own_payload() -> None:
    """The council's converter is as strict about our classes as we are, and as kind."""
    result = run("embed_in_your_payload.py")
    read, again, wish, record = result.stdout.splitlines()

    assert (0, "") == (result.returncode, result.stderr)
    assert "Read R-2026-0457, with 2 conversations." == read
    assert "Written and read again, it is the same: True." == again
    assert "ask the person" in wish
    assert "service-response (OUT01)" in record


def test_a_councils_own_phrases_decide_both_ways() -> None:
    """What the library does not know is judged by the file, and the rest by the library."""
    result = run("use_your_own_phrases.py")

    assert (0, "") == (result.returncode, result.stderr)
    assert [
        "service_response: Silver call made to the home",
        "outcome: To go to the Big Sit again",
        "outcome: I want my own front door",
    ] == result.stdout.splitlines()
