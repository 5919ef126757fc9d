"""``msp-core classify``, end to end."""

import json

import pytest

from cli.records import Run, Typed
from msp_core.cli.lines import bounded_lines

WISH = "I want to feel safe in my own kitchen"
RESPONSE = "Increased monitoring by the home"


def test_every_line_has_its_verdict_in_order(run: Run, typed: Typed) -> None:
    """One object a line, blank lines too, with exactly the promised keys."""
    typed(f"\ufeff{WISH}\r\n\n{RESPONSE}".encode())
    code, out, _ = run("classify", "--format", "jsonl", "-")
    told = [json.loads(line) for line in out.splitlines()]

    assert (1, [1, 2, 3], ["outcome", "unclear", "service_response"]) == (
        code,
        [one["line"] for one in told],
        [one["kind"] for one in told],
    )
    assert {"line", "kind", "accepted", "rules", "spans"} == set().union(*told)
    assert (["service-response"], [[0, 32]]) == (told[2]["rules"], told[2]["spans"])


def test_all_accepted_is_zero(run: Run) -> None:
    """A wish is accepted, on one line."""
    assert (0, "1: ACCEPTED outcome\n", "") == run("classify", WISH)


def test_text_says_what_to_ask_and_keeps_the_words_back(run: Run) -> None:
    """A refusal is one line with its advice, and without the words."""
    code, out, _ = run("classify", RESPONSE, "blue")

    assert (1, 2, True, True, False) == (
        code,
        out.count("\n"),
        out.startswith("1: REFUSED service response: "),
        "\n2: ASK unclear: " in out,
        "ncreased" in out,
    )


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("text", '"Increased monitoring by the home"'),
        ("jsonl", '["Increased monitoring by the home"]'),
    ],
)
def test_words_are_shown_when_asked(run: Run, name: str, shown: str) -> None:
    """Whoever asks sees the words that decided."""
    _, out, _ = run("classify", "--format", name, "--show-words", RESPONSE)

    assert shown in out


def test_a_line_too_long_is_told_and_is_two(
    run: Run, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line that was not read is no verdict on anybody's words."""
    monkeypatch.setattr(
        "msp_core.cli.commands.classify.bounded_lines", lambda stream, _: bounded_lines(stream, 9)
    )
    typed(b"Substantiated indeed\nblue\n")
    code, out, _ = run("classify", "--format", "jsonl", "-")
    first, second = map(json.loads, out.splitlines())

    assert (2, ["too-long-to-read"], False, True) == (
        code,
        first["rules"],
        first["accepted"],
        second["accepted"],
    )
