"""How fast a statement is read: ``python benchmarks/statements/speed.py``.

Microseconds a statement over all of ``data/*.jsonl``; the time to load; and, for each
kind of hostile text, microseconds a character in a long text and in a short one.
"""

import argparse
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from msp_core.statements import Classifier

DATA = Path(__file__).with_name("data")
SHORT = 80
UNITS = {
    "letters": "a", "spaces": " ", "lone letters": "a ", "letters with stops": "s.a.f.e ",
    "letters with dashes": "m-a-d-e ", "numbered letters": "a1", "marks": "\u0301\u0316\u0327",
    "marked letters": "a\u0301", "one character that is eighteen": "\ufdfa", "quotes": "'",
    "double quotes": '"', "letters and quotes": "a'", "slashes": "/", "letters and slashes": "a/",
    "bullets": "• ", "full stops": ".", "stops apart": ". ", "commas": ", ", "brackets": "(",
    "new lines": "\n", "tags": "<b>", "unclosed": "<", "unclosed tags": "<a ", "ampersands": "&",
    "unclosed entities": "&a", "entities": "&amp;", "labels": "Outcome: ",
    "labels, dashes": "Desired outcome - ", "zero-width": "\u200b", "digits": "1",
    "digits apart": "1 ", "ratios": "1:", "list numbers": "1. ", "joins": "and ",
    "joins and commas": "but a, ", "typos": "refferal mdae, ", "unknown words": "zzqx ",
    "scripts, mixed": "аbс мы 我 ", "Chinese": "我想回家", "Arabic": "سلام ", "titles": "Mr ",
    "a phrase begun": "social ", "contractions": "ain't ", "emoji": "👨\u200d👩\u200d👧 ",
    "half characters": "\ud800", "nothing": "\0", "money": "£1,", "a wish": "I want to go home. ",
    "a mixed text": "Wants to go home; referral made, ",
}  # fmt: skip


def main() -> None:
    """Print the figures."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--size", type=int, default=1_000_000, help="characters of a long text")
    given = asked.parse_args()
    classify = Classifier().classify
    print(f"load and first verdict: {_loaded():.2f} s, and Python alone {_loaded('pass'):.2f} s\n")
    each = [_took(classify, text) for text in _statements()]
    print(f"{len(each)} statements: median {median(each):.0f} us each\n")
    print("| hostile text | short, us a character | long, us a character | ratio |")
    print("| --- | --- | --- | --- |")
    for name, text in _hostile(given.size).items():
        short = min(_took(classify, text[:SHORT]) for _ in range(5)) / SHORT
        long = _took(classify, text) / len(text)
        print(f"| {name} | {short:.2f} | {long:.2f} | {long / short:.1f} |")


def _took(classify: Callable[[str], object], text: str) -> float:
    start = time.perf_counter_ns()
    classify(text)
    return (time.perf_counter_ns() - start) / 1000


def _loaded(code: str = "import msp_core.statements as s; s.classify_statement('a b c')") -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - start


def _statements() -> Sequence[str]:
    texts = [
        json.loads(line)["text"]
        for path in sorted(DATA.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    random.Random(1).shuffle(texts)
    return texts


def _hostile(size: int) -> dict[str, str]:
    chance = random.Random(2)
    words = ("".join(chance.choices("aeinorst", k=7)) for _ in range(size // 8))
    many = {name: (unit * (size // len(unit) + 1))[:size] for name, unit in UNITS.items()}
    return many | {"words never met": " ".join(words)}


if __name__ == "__main__":
    main()
