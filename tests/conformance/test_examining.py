"""Another program is run to its end, whatever it does, and never holds us up."""

import os
import sys
import time
from pathlib import Path

import pytest

from conformance.peers import OURSELVES, broken, peer
from msp_core.conformance import NotExaminedError, Part, cases, examine
from msp_core.conformance.errors import PeerError
from msp_core.conformance.peer import Peer

WRITING = (Part.WRITING,)
PATIENT = 120.0
MANY = len(cases(WRITING))
FIRST = cases(WRITING)[0].id


def test_the_package_itself_conforms() -> None:
    """A program in another process passes every part, over nothing but its two pipes."""
    result = examine(OURSELVES, timeout=PATIENT)

    assert ((), "", "") == (result.failures, result.stopped, result.stderr)
    assert result.conforms
    assert {part: len(cases([part])) for part in Part} == result.asked == result.passed


def test_one_part_can_be_asked_alone() -> None:
    """Whoever has written only a reader is asked nothing else."""
    code = """
        for line in sys.stdin:
            assert json.loads(line)["part"] == "writing"
            say(right(line))
    """
    result = examine(broken(code), parts=WRITING, timeout=PATIENT)

    assert {Part.WRITING: MANY} == result.asked
    assert result.conforms


@pytest.mark.parametrize(
    ("answered", "told"),
    [
        ("'zqx'", "the answer is not JSON, or not JSON that is safe to read"),
        ("''", "the answer is not JSON, or not JSON that is safe to read"),
        ("'[' * 500_000", "the answer is not JSON, or not JSON that is safe to read"),
        ("'\\udcff'", "the answer is not JSON, or not JSON that is safe to read"),
        ("'[]'", "the answer is not an object"),
        ("'{}'", "the answer has another id than the request"),
        ("json.dumps({**right(line), 'id': 'zqx'})", "the answer has another id than the request"),
    ],
)
def test_an_answer_that_is_none_is_a_failure(answered: str, told: str) -> None:
    """Each is told by its case, and the program is asked the next."""
    code = f"""
        sys.stdout.reconfigure(errors="surrogateescape")
        for line in sys.stdin:
            print({answered}, flush=True)
    """
    result = examine(broken(code), parts=WRITING, timeout=PATIENT)

    assert {(told,)} == {failure.differences for failure in result.failures}
    assert (MANY, 0, "") == (len(result.failures), result.passed[Part.WRITING], result.stopped)
    assert not result.conforms


def test_a_wrong_answer_is_told_by_its_case() -> None:
    """One mistake is one failure, with what it differs in."""
    code = """
        for number, line in enumerate(sys.stdin):
            say({**right(line), **({"text": "zqx"} if number == 1 else {})})
    """
    result = examine(broken(code), parts=WRITING, timeout=PATIENT)
    (failure,) = result.failures

    assert cases(WRITING)[1] == failure.case
    assert 'not "zqx"' in failure.differences[0]
    assert {Part.WRITING: MANY - 1} == result.passed


SECOND = cases(WRITING)[1].id
SILENT = f"asked {FIRST}, it was silent for 0.3 seconds"
LONG = f"asked {FIRST}, its answer is longer than 1024 KiB"
ENDED = f"asked {SECOND}, it ended, or closed its standard output, before it answered"
LASTING = "asked everything, it did not end with its input, within 3 seconds"
LEFT = "subprocess.Popen(['sleep', '3'], start_new_session=True)"
ANSWER_ONE = "input(); print('{}', flush=True);"
ANSWER_ALL = "for line in sys.stdin: print('{}', flush=True)"


@pytest.mark.parametrize(
    ("code", "timeout", "stopped"),
    [
        ("time.sleep(60)", 0.3, SILENT),
        ("sys.stdin.close(); time.sleep(60)", 0.3, SILENT),
        (LEFT, 0.3, SILENT),
        ("print('x' * 2_000_000)", PATIENT, LONG),
        ("while True: print('x' * 99_999, end='')", PATIENT, LONG),
        (ANSWER_ONE, PATIENT, ENDED),
        (f"{ANSWER_ONE} os.close(1); time.sleep(2)", PATIENT, ENDED),
        (f"{ANSWER_ONE} os.abort()", PATIENT, ENDED),
        (f"{ANSWER_ALL}\nprint()", PATIENT, "asked everything, it said more than it was asked"),
        (f"{ANSWER_ALL}\ntime.sleep(60)", 3, LASTING),
        (f"{ANSWER_ALL}\nos.close(1)\ntime.sleep(60)", 3, LASTING),
    ],
    ids=range(11),
)
def test_a_program_that_stops_answering_is_stopped(code: str, timeout: float, stopped: str) -> None:
    """Silence, a crash, a flood, and what outlives it: each ends, and soon."""
    begun = time.monotonic()
    command = peer(f"import os, subprocess, sys, time\n{code}")
    result = examine(command, parts=WRITING, timeout=timeout)

    assert stopped == result.stopped
    assert not result.conforms
    assert time.monotonic() - begun < 50


def test_a_flood_of_lines_is_no_answer() -> None:
    """Lines without end are read one by one, and the program is ended when all was asked."""
    flood = peer("while True: print('{}')")
    result = examine(flood, parts=WRITING, timeout=PATIENT)
    with Peer(flood, timeout=PATIENT) as peer_ahead:
        while not peer_ahead._answers.full():
            time.sleep(0.01)

    assert MANY == len(result.failures)
    assert "asked everything, it said more than it was asked" == result.stopped
    assert not any(thread.is_alive() for thread in peer_ahead._threads)


def test_a_flood_of_errors_holds_nobody_up() -> None:
    """Its standard error is read and mostly thrown away: the beginning is kept."""
    code = """
        for line in sys.stdin:
            sys.stderr.write("x" * 200_000)
            say(right(line))
    """
    result = examine(broken(code), parts=WRITING, timeout=PATIENT)

    assert result.conforms
    assert "x" * 2_000 == result.stderr


def test_a_program_that_ends_at_once_was_not_examined() -> None:
    """It did not fail the suite: it could not be run, and its standard error says why."""
    with pytest.raises(NotExaminedError, match="it ended") as caught:
        examine(peer("import sys; sys.exit('no such module')"))

    assert "no such module" == caught.value.stderr.strip()


@pytest.mark.parametrize("command", [["no-such-program-zqx"], [os.devnull], ["\0"], ["/"]])
def test_what_is_no_program_was_not_examined(command: list[str]) -> None:
    """What cannot be started is told without its name."""
    with pytest.raises(NotExaminedError, match="could not be started") as caught:
        examine(command)

    assert "zqx" not in str(caught.value)
    assert "" == caught.value.stderr


def test_no_shell_reads_the_command(tmp_path: Path) -> None:
    """An argument is handed over as it is."""
    argument = f"; touch {tmp_path}/made $(touch {tmp_path}/made)"
    with pytest.raises(NotExaminedError) as caught:
        examine([sys.executable, "-c", "import sys; sys.exit(sys.argv[1])", argument])

    assert argument == caught.value.stderr.strip()
    assert [] == list(tmp_path.iterdir())


def test_what_is_interrupted_leaves_no_program_behind() -> None:
    """Leaving early ends the program, and what it started."""
    code = "import subprocess, sys, time; subprocess.run([sys.executable, '-c', 'input()'])"
    with pytest.raises(KeyboardInterrupt), Peer(peer(code), timeout=PATIENT) as interrupted:
        raise KeyboardInterrupt

    assert interrupted._process.returncode not in {0, None}
    assert not any(thread.is_alive() for thread in interrupted._threads)


def test_what_a_program_started_does_not_outlive_it(tmp_path: Path) -> None:
    """Even where the program itself has ended well, and left another behind that holds nothing."""
    told = tmp_path / "pid"
    code = f"""
        import os, pathlib, time
        if os.fork() == 0:
            for each in (0, 1, 2):
                os.close(each)
            pathlib.Path({str(told)!r}).write_text(str(os.getpid()))
            time.sleep(600)
        while not os.path.exists({str(told)!r}):
            time.sleep(0.01)
        """
    with pytest.raises(NotExaminedError):
        examine(peer(code), timeout=PATIENT)

    assert is_over(int(told.read_text()))


def is_over(pid: int) -> bool:
    """Say whether a process ends soon, or is a body that nobody has collected."""
    for _ in range(500):
        try:
            stat = Path(f"/proc/{pid}/stat").read_text(encoding="ascii")
        except (FileNotFoundError, ProcessLookupError):
            return True
        if stat.rpartition(") ")[2].startswith("Z"):
            return True
        time.sleep(0.01)
    return False


def test_a_program_that_reads_nothing_holds_nobody_up() -> None:
    """A request larger than a pipe is not waited for longer than an answer may take."""
    begun = time.monotonic()
    deaf = peer("import time; time.sleep(60)")
    with pytest.raises(PeerError, match="it was silent"), Peer(deaf, timeout=0.5) as asked:
        asked.ask(b"x" * 10_000_000)

    assert time.monotonic() - begun < 50
