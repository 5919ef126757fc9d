"""The page of the command line tells of every command and every option that there is."""

import argparse
from pathlib import Path

import pytest

from msp_core.cli.arguments import parser

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "command-line.md"
SECTIONS = {
    part.partition("\n")[0].strip(): part
    for part in PAGE.read_text(encoding="utf-8").split("\n## ")[1:]
}


def commands() -> dict[str, argparse.ArgumentParser]:
    """Give every command's parser."""
    (found,) = (
        action for action in parser()._actions if isinstance(action, argparse._SubParsersAction)
    )
    return dict(found.choices)


def test_every_command_has_its_section() -> None:
    """No command is left out, and none that is gone stays."""
    assert set(commands()) == set(SECTIONS)


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_option_is_told(name: str) -> None:
    """Each option of a command, and each value it can have, is in its section."""
    options = [
        told
        for action in commands()[name]._actions
        if action.option_strings and action.dest != "help"
        for told in (*action.option_strings, *map(str, action.choices or ()))
    ]

    assert [] == [told for told in options if told not in SECTIONS[name]]
