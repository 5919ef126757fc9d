"""A mapping to begin from names the columns, and nobody's words."""

import json
import tomllib
from pathlib import Path

import pytest

from legacy.exports import written
from msp_core.extracts import ExtractError
from msp_core.legacy import Mapping, skeleton
from msp_core.legacy.header import _NOBODYS, columns_of


def test_each_column_is_named_once(tmp_path: Path) -> None:
    """It is TOML as it stands, and so it is with the # taken away."""
    columns = ["Case ref", "Team", 'The "box"', "A\\B", "C\x07D"]
    path = tmp_path / "export.jsonl"
    path.write_text(json.dumps(dict.fromkeys(columns, "1")), encoding="utf-8")
    text = skeleton(path)
    bare = text.replace("# [[", "[[").replace("# name", "name").replace("# to", "to")

    assert {"mapping": 1, "dates": ["dd/mm/yyyy"]} == tomllib.loads(text)
    assert columns == [each["name"] for each in tomllib.loads(bare)["column"]]


def test_somebodys_words_are_never_printed(tmp_path: Path) -> None:
    """A file without a header begins with a person's answers."""
    path = written(tmp_path / "export.csv", ["I want to go home", "zqx"], [])

    with pytest.raises(ExtractError, match="may be somebody's words") as refused:
        skeleton(path)
    assert "home" not in str(refused.value)


def test_filled_in_it_is_a_mapping(tmp_path: Path) -> None:
    """Whoever takes the # away and says where a column goes has one."""
    path = written(tmp_path / "export.csv", ["Case ref", "Team"], [])
    text = skeleton(path).replace(
        '# [[column]]\n# name = "Case ref"\n# to = ""',
        '[[column]]\nname = "Case ref"\nto = "person.id"',
    )

    assert ("Case ref",) == Mapping.from_toml(text).columns


def test_a_file_may_even_have_the_column_that_is_asked_for_in_vain(tmp_path: Path) -> None:
    """Then its columns cannot be told, and nothing breaks."""
    path = written(tmp_path / "export.csv", [_NOBODYS, "Team"], [])

    assert () == columns_of(path)
