"""``msp-core classify``: say what statements are, one verdict a line."""

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from msp_core.cli.exits import Exit
from msp_core.cli.lines import LIMIT, bounded_lines
from msp_core.cli.reading import STDIN
from msp_core.cli.terminal import Ink, escaped, painter, wants_colour
from msp_core.cli.verdict import Verdict, verdict

__all__ = ["run"]


def run(arguments: Namespace) -> int:
    """Classify each statement, in order, and print its verdict at once."""
    tell = _as_json if arguments.format == "jsonl" else _teller()
    code = Exit.ACCEPTED
    for line, text in enumerate(_statements(arguments.texts), start=1):
        one = verdict(line, text, show_words=arguments.show_words)
        code = max(code, one.exit)
        sys.stdout.write(tell(one) + "\n")
    return code


def _statements(texts: Iterable[str]) -> Iterator[str | None]:
    return chain.from_iterable(_from_stdin() if text == STDIN else (text,) for text in texts)


def _from_stdin() -> Iterator[str | None]:
    for line in bounded_lines(sys.stdin.buffer, LIMIT):
        yield None if line is None else _text(line)


def _text(line: bytes) -> str:
    # The line break alone is taken off: offsets count from the line's first character.
    return line.removesuffix(b"\n").removesuffix(b"\r").decode(errors="replace")


def _as_json(one: Verdict) -> str:
    return json.dumps(one.data())


def _teller() -> Callable[[Verdict], str]:
    paint = painter(colour=wants_colour(sys.stdout))

    def tell(one: Verdict) -> str:
        word, ink = _word(one)
        kind = one.kind.replace("_", " ")
        return f"{one.line}: {paint(word, ink)} {kind}{_advice(one)}"

    return tell


def _word(one: Verdict) -> tuple[str, Ink]:
    if not one.accepted:
        return "REFUSED", Ink.REFUSED
    return ("ASK", Ink.ASK) if one.rules else ("ACCEPTED", Ink.ACCEPTED)


def _advice(one: Verdict) -> str:
    shown = "".join(f' "{escaped(words)}"' for words in one.words or ())
    return f":{shown} {one.advice}" if one.advice else ""
