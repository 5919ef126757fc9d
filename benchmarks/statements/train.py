"""Make the scorecard that the package ships: ``python benchmarks/statements/train.py``.

The same statements give the same file. It needs numpy and scipy, which the package
itself does not.
"""

import argparse
from pathlib import Path

from corpus import scored, trained_on
from learn import Weights, learn, seen_in

import msp_core.statements as shipped

HEAD = """\
# What each feature of a statement counts for, in hundredths, towards each kind:
# outcome, service_response, conclusion, mixed, unclear.
# Learned from labelled statements by benchmarks/statements/train.py; never edited.
# features.py says what the names mean. "always" counts for every statement.
"""


def main() -> None:
    """Learn from all that there is, and write the file."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--to", type=Path, default=_shipped())
    asked.add_argument("--statements", type=Path, help="other statements to learn from")
    given = asked.parse_args()
    more = scored(given.statements) if given.statements else scored()
    statements = (*trained_on(), *more)
    weights = learn(statements, [seen_in(one.text) for one in statements])
    given.to.write_text(told(weights), encoding="utf-8")
    print(f"{len(statements)} statements, {len(weights.names)} features: {given.to}")


def told(weights: Weights) -> str:
    """Tell weights as the lines of a file, sorted; those that say nothing left out."""
    rows = dict(zip(weights.names, weights.rows.astype(int).tolist(), strict=True))
    lines = [
        f"{name}\t{' '.join(map(str, row))}"
        for name, row in [
            ("always", weights.always.astype(int).tolist()),
            *rows.items(),
        ]
        if any(row) or name == "always"
    ]
    return HEAD + "\n".join(sorted(lines)) + "\n"


def _shipped() -> Path:
    return Path(shipped.__file__).parent / "data" / "scorecard.txt"


if __name__ == "__main__":
    main()
