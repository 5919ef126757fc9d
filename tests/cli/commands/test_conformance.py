"""``msp-core conformance``."""

import json
import sys

import pytest

from cli.records import Run
from msp_core.cli.arguments.conformance import PARTS
from msp_core.conformance import SUITE, Part, cases

# Without its site, so that nothing is measured in what is killed.
PYTHON = (sys.executable, "-S", "-c")
PATIENT = ("--timeout", "120")
OURSELVES = (sys.executable, "-m", "msp_core.conformance")
FIRST = cases([Part.STATEMENTS])[0]
MANY = len(cases([Part.STATEMENTS]))
TRIVIAL = """
import json, sys
for line in sys.stdin:
    print(json.dumps({"id": json.loads(line)["id"], "kind": "\\x1b[31m"}), flush=True)
print("\\x1b[31mgoodbye", file=sys.stderr)
"""


def asked(*options: str, code: str) -> tuple[str, ...]:
    """Give the arguments that examine some Python."""
    return ("conformance", "--part", "statements", *PATIENT, *options, "--", *PYTHON, code)


def test_the_parts_are_those_of_the_suite() -> None:
    """What may be typed is what there is."""
    assert [part.value for part in Part] == list(PARTS)


def test_a_program_that_conforms_ends_with_0(run: Run) -> None:
    """The counts of each part asked for are told, and of no other."""
    code, out, err = run(
        "conformance", "--part", "statements", "--part", "writing", *PATIENT, "--", *OURSELVES
    )

    assert (0, "") == (code, err)
    assert [
        f"statements {MANY:4} of {MANY:4} passed",
        f"writing    {len(cases([Part.WRITING])):4} of {len(cases([Part.WRITING])):4} passed",
        f"CONFORMS to {SUITE} for msp-record/1",
    ] == out.splitlines()


def test_a_program_that_does_not_ends_with_1(run: Run) -> None:
    """Some failures are told, with what was given and how the answer differs."""
    code, out, err = run(*asked(code=TRIVIAL))
    lines = out.splitlines()

    assert 1 == code
    assert [
        f"FAILED {FIRST.id}: {FIRST.why}",
        f"  given: {FIRST.given!s}",
        '  kind: "service_response" expected, not "\\u001b[31m"',
        "  accepted: is missing",
        "  rules: is missing",
        "  spans: is missing",
    ] == lines[:6]
    assert [
        f"and {MANY - 20} more failed; --format json has them all",
        f"statements    0 of {MANY:4} passed",
        f"DOES NOT CONFORM to {SUITE} for msp-record/1",
    ] == lines[-3:]
    assert "its standard error began:\n  | \\x1b[31mgoodbye\n" == err


def test_all_of_it_can_be_data(run: Run) -> None:
    """As JSON, every failure is there, with its request."""
    code, out, _ = run(*asked("--format", "json", code=TRIVIAL))
    told = json.loads(out)

    assert 1 == code
    assert (SUITE, "msp-record/1", False, "") == (
        told["suite"],
        told["wire"],
        told["conforms"],
        told["stopped"],
    )
    assert {"statements": {"asked": MANY, "passed": 0}} == told["parts"]
    assert MANY == len(told["failures"])
    assert {"id", "part", "text", "differences"} == set(told["failures"][0])


def test_a_program_that_is_stopped_ends_with_1(run: Run) -> None:
    """Where it stopped is told; what it was not asked any more has not passed."""
    code, out, err = run(*asked("--timeout", "0.3", code="import time; time.sleep(60)"))

    assert (1, "") == (code, err)
    assert f"STOPPED asked {FIRST.id}, it was silent" in out
    assert f"statements    0 of {MANY:4} passed" in out


def test_a_long_text_is_told_in_part(run: Run) -> None:
    """A whole record would fill the screen."""
    code, out, _ = run("conformance", "--part", "writing", *PATIENT, "--", *PYTHON, TRIVIAL)

    assert 1 == code
    assert max(map(len, out.splitlines())) < 800
    assert "...\n" in out


def test_a_program_that_cannot_be_run_ends_with_2(run: Run) -> None:
    """What it said of itself is told, so that it can be mended."""
    code, out, err = run(*asked(code="import sys; sys.exit('no \\x1b module')"))

    assert (2, "") == (code, out)
    assert (
        "msp-core: it ended, or closed its standard output, before it answered\n"
        "its standard error began:\n  | no \\x1b module\n"
    ) == err


def test_a_program_that_is_not_there_ends_with_2(run: Run) -> None:
    """There is nothing that it could have said."""
    code, out, err = run("conformance", "--", "no-such-program-zqx")

    assert (2, "") == (code, out)
    assert "msp-core: the command could not be started: No such file or directory\n" == err


@pytest.mark.parametrize(
    "argv",
    [
        (),
        ("--part", "zqx", "--", "node"),
        ("--timeout", "0", "--", "node"),
        ("--timeout", "-1", "--", "node"),
        ("--timeout", "nan", "--", "node"),
        ("--timeout", "1e9", "--", "node"),
        ("--timeout", "zqx", "--", "node"),
    ],
)
def test_wrong_use_ends_with_2(run: Run, argv: tuple[str, ...]) -> None:
    """A slip of the fingers is told at once."""
    code, out, err = run("conformance", *argv)

    assert (2, "") == (code, out)
    assert "usage: msp-core conformance" in err


def test_the_program_has_its_own_options(run: Run) -> None:
    """After the two dashes nothing is ours, another two dashes included."""
    code = "import sys; sys.exit(' '.join(sys.argv[1:]))"
    _, _, err = run("conformance", "--", *PYTHON, code, "--part", "--", "x")

    assert "  | --part -- x\n" in err


def test_the_two_dashes_may_be_left_out(run: Run) -> None:
    """Where the program begins, our own options have ended."""
    code = "import sys; sys.exit(' '.join(sys.argv[1:]))"
    _, _, err = run("conformance", "--part", "wire", *PYTHON, code, "--part", "x")

    assert "  | --part x\n" in err
