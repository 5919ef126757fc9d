"""What a terminal shows."""

import io

import pytest

from msp_core.cli.terminal import Ink, escaped, painter, wants_colour


class Terminal(io.StringIO):
    """What a person looks at."""

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.mark.parametrize(
    ("env", "stream", "expected"),
    [
        ({}, Terminal(), True),
        ({}, io.StringIO(), False),
        ({"FORCE_COLOR": "1"}, io.StringIO(), True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, Terminal(), False),
        ({"TERM": "dumb"}, Terminal(), False),
    ],
)
def test_colour_is_for_terminals_that_want_it(
    monkeypatch: pytest.MonkeyPatch, env: dict[str, str], stream: io.StringIO, expected: object
) -> None:
    """Colour needs a terminal, or force; NO_COLOR and a dumb terminal always win."""
    for name, value in env.items():
        monkeypatch.setenv(name, value)

    assert expected is wants_colour(stream)


def test_ink_is_put_on_only_in_colour() -> None:
    """Without colour the text is left as it is."""
    assert ("\x1b[2mx\x1b[0m", "x") == (
        painter(colour=True)("x", Ink.QUIET),
        painter(colour=False)("x", Ink.QUIET),
    )


def test_nothing_can_steer_the_terminal() -> None:
    """Control, direction and line-separating characters are spelled out; letters stay."""
    assert r"\x1b[2J\n\u202eé\u2028 b" == escaped("\x1b[2J\n\u202eé\u2028 b")
