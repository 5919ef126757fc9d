"""The example of four formats runs as it stands."""

import subprocess
import sys
from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "examples" / "embed_in_four_formats.py"


def test_four_formats_carry_the_same_and_refuse_in_place() -> None:
    """Whoever copies it gets the payload back, and the place of what is refused."""
    result = subprocess.run(
        [sys.executable, str(EXAMPLE)], capture_output=True, check=False, text=True
    )
    *formats, misspelt, wish = result.stdout.splitlines()

    assert (0, "") == (result.returncode, result.stderr)
    assert ["json", "orjson", "msgspec", "msgpack"] == [line.partition(":")[0] for line in formats]
    assert all(line.endswith("the same again: True") for line in formats)
    assert "/records/0/person/prefered_name: unknown-field" == misspelt
    assert "/first_wish/statement: service-response" == wish
