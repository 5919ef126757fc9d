"""Print the lines of the quick start in README.md, as a newcomer would run them."""

import re
from pathlib import Path

README = Path(__file__).resolve().parents[1] / "README.md"


def lines(readme: str) -> list[str]:
    """Give the lines of the one ``sh`` block of the section "Quick start"."""
    (section,) = re.findall(r"^## Quick start\n(.*?)(?=^## )", readme, re.MULTILINE | re.DOTALL)
    (block,) = re.findall(r"^```sh\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    return block.splitlines()


if __name__ == "__main__":
    print("\n".join(lines(README.read_text(encoding="utf-8"))))
