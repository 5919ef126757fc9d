"""``msp-core check``, end to end."""

import io
import json
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.records import RESPONSE, Extract, Run, Typed, record
from msp_core.cli import main
from msp_core.cli.arguments.check import FORMATS as CHECK_FORMATS
from msp_core.cli.formats import FORMATS


def test_a_record_that_stands_is_zero(run: Run, extract: Extract) -> None:
    """A file with nothing to refuse ends with 0."""
    code, out, err = run("check", extract(record()))

    assert (0, True, "") == (code, "1 record: 1 accepted, 0 refused" in out, err)


def test_a_service_response_is_one(run: Run, extract: Extract) -> None:
    """A service response recorded as an outcome is refused, with what to ask instead."""
    code, out, _ = run("check", extract(record(1, RESPONSE), record(2)))

    assert (1, True, True, False) == (
        code,
        "REFUSED service-response (OUT01)" in out,
        "2 records: 1 accepted, 1 refused" in out,
        "ncreased monitoring" in out,
    )


def test_words_are_shown_when_asked(run: Run, extract: Extract) -> None:
    """Whoever asks sees the marked words."""
    _, out, _ = run("check", "--show-words", extract(record(1, RESPONSE)))

    assert 'Words: "Increased monitoring' in out


def test_a_bad_line_is_two_and_never_stops_the_rest(run: Run, extract: Extract) -> None:
    """A line that is not JSON is told by its number, and the others are checked."""
    code, out, _ = run(
        "check", "--format", "jsonl", extract(record(1), b"", b"nonsense", record(2, RESPONSE))
    )

    assert (2, [(1, True), (3, False), (4, False)]) == (
        code,
        [(one["line"], one["accepted"]) for one in map(json.loads, out.splitlines())],
    )


@pytest.mark.parametrize(
    "line",
    [b"\xff\xfe", b"NaN", b"[" * 100_000, b"1e999", b"9" * 6000, b'{"a":1,"a":2}', b"null"],
)
def test_any_line_is_a_finding_and_never_a_traceback(
    run: Run, extract: Extract, line: bytes
) -> None:
    """Broken text of any kind is a finding on its line."""
    code, out, err = run("check", extract(line))

    assert (True, True, "") == (code in {1, 2}, "line 1" in out, err)


def test_a_file_that_is_not_there_is_two(run: Run, tmp_path: Path) -> None:
    """A missing file is a finding, and ends with 2."""
    code, out, _ = run("check", str(tmp_path / "none.jsonl"))

    assert (2, True) == (code, "unreadable-file (REC21)" in out)


def test_the_arguments_name_every_format() -> None:
    """The parser, which imports no format, knows them all."""
    assert set(CHECK_FORMATS) == set(FORMATS)


@given(
    words=st.text("ЖЩЮЯѢ", min_size=3),
    name=st.sampled_from(CHECK_FORMATS),
    as_line=st.booleans(),
)
def test_law_no_format_tells_words_unasked(
    tmp_path_factory: pytest.TempPathFactory, words: str, name: str, as_line: object
) -> None:
    """Whatever is said in a record or a broken line, no format repeats it."""
    wrong = record(2, f"{words} {RESPONSE}")
    wrong["conversations"][0]["stage"] = words
    lines = [json.dumps(record(1, f"{RESPONSE} {words}")), json.dumps(wrong)]
    lines += [words] if as_line else []
    path = tmp_path_factory.mktemp("leak") / "r.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    out = io.StringIO()
    with redirect_stdout(out):
        code = main(["check", "--format", name, str(path)])
    told = out.getvalue()

    assert (2 if as_line else 1, False, False) == (
        code,
        words in told,
        json.dumps(words)[1:-1] in told,
    )


def test_standard_input_is_read(run: Run, typed: Typed) -> None:
    """A record can be piped in."""
    typed(json.dumps(record(1, RESPONSE), indent=1).encode())
    code, out, _ = run("check", "-")

    assert (1, True) == (code, out.startswith("standard input\n    REFUSED"))
