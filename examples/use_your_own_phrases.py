"""Judge statements with a council's own phrases: python examples/use_your_own_phrases.py."""

import sys
from pathlib import Path

from msp_core import Classifier, phrases_from_toml

OURS = Path(__file__).with_name("council_phrases.toml")
STATEMENTS = (
    "Silver call made to the home",
    "To go to the Big Sit again",
    "I want my own front door",
)


def main() -> None:
    """Say what each statement is, by our phrases first and by the library's judgement then."""
    judge = Classifier(extra=phrases_from_toml(OURS.read_text(encoding="utf-8")))
    for statement in sys.argv[1:] or STATEMENTS:
        print(f"{judge.classify(statement).kind}: {statement}")


if __name__ == "__main__":
    main()
