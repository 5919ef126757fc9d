"""Every format, against what it must look like to the letter."""

import csv
import io
import json
from collections.abc import Iterator

import pytest

from msp_core.cli.checked import Checked, Tally
from msp_core.cli.formats import FORMATS
from msp_core.cli.piece import Place
from msp_core.findings import Finding, Level, Span

REFUSED = Finding(
    rule="service-response",
    code="OUT01",
    level=Level.REJECT,
    path="/conversations/0/outcomes/0/statement",
    span=Span(0, 20),
    message="This is 100 % a service.",
    instead="Ask the person what difference it would make.",
)
ASKED = Finding(rule="mine", code="MY01", level=Level.QUERY, message="Is that so?", instead="Look.")
RUN = (
    Checked(
        place=Place("a,b:c.jsonl", 3),
        findings=(REFUSED, ASKED),
        affirmed=1,
        readable=True,
        words=("=1+\x1b\nx", None),
    ),
    Checked(place=Place("a,b:c.jsonl", 4), findings=(), affirmed=0, readable=True, words=()),
    Checked(place=Place("-"), findings=(ASKED,), affirmed=0, readable=True, words=(None,)),
)
QUIET = (Checked(place=Place("f", 1), findings=(), affirmed=0, readable=True, words=()),)


def told(name: str, run: tuple[Checked, ...] = RUN) -> str:
    """Tell a run in a format."""
    tally = Tally()

    def counted() -> Iterator[Checked]:
        for one in run:
            tally.add(one)
            yield one

    return "".join(FORMATS[name](counted(), tally))


def test_text_is_grouped_and_closed_by_the_sums() -> None:
    """A person reads the file, the line, the rule, the place, why, and what to ask."""
    assert told("text") == (
        "a,b:c.jsonl\n"
        "  line 3\n"
        "    REFUSED service-response (OUT01)\n"
        "      /conversations/0/outcomes/0/statement, characters 0 to 20\n"
        '      Words: "=1+\\x1b\\nx"\n'
        "      Why: This is 100 % a service.\n"
        "      Instead: Ask the person what difference it would make.\n"
        "    ASK mine (MY01)\n"
        "      Why: Is that so?\n"
        "      Instead: Look.\n"
        "\n"
        "standard input\n"
        "    ASK mine (MY01)\n"
        "      Why: Is that so?\n"
        "      Instead: Look.\n"
        "\n"
        "3 records: 2 accepted, 1 refused, 2 questions; 1 affirmed\n"
    )


def test_text_of_a_clean_run_is_its_sums() -> None:
    """Where there is nothing to say, only the sums are said."""
    assert told("text", QUIET) == "1 record: 1 accepted, 0 refused, 0 questions; 0 affirmed\n"


@pytest.mark.parametrize("columns", ["20", "200"])
def test_text_is_wrapped_to_the_terminal(monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    """No line of prose is wider than the terminal, nor than is good to read."""
    monkeypatch.setenv("COLUMNS", columns)
    long = Finding(
        rule="r", code="C", level=Level.QUERY, message="word " * 100, instead="word " * 100
    )
    one = Checked(place=Place("f"), findings=(long,), affirmed=0, readable=True, words=(None,))
    widest = max(map(len, told("text", (one,)).splitlines()[:-1]))

    assert widest <= max(40, min(100, int(columns)))


def test_colour_adds_nothing_but_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """The words that say REFUSED and ASK are there without colour, too."""
    plain = told("text")
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = told("text")
    for ink in ("1", "1;31", "1;33", "32", "2", "0"):
        coloured = coloured.replace(f"\x1b[{ink}m", "")

    assert plain == coloured


FINDINGS = [
    {
        "rule": "service-response",
        "code": "OUT01",
        "level": "reject",
        "path": "/conversations/0/outcomes/0/statement",
        "span": [0, 20],
        "message": "This is 100 % a service.",
        "instead": "Ask the person what difference it would make.",
        "words": "=1+\x1b\nx",
    },
    {
        "rule": "mine",
        "code": "MY01",
        "level": "query",
        "path": "",
        "span": None,
        "message": "Is that so?",
        "instead": "Look.",
    },
]
RECORDS = [
    {"file": "a,b:c.jsonl", "line": 3, "accepted": False, "affirmed": 1, "findings": FINDINGS},
    {"file": "a,b:c.jsonl", "line": 4, "accepted": True, "affirmed": 0, "findings": []},
    {"file": "-", "line": None, "accepted": True, "affirmed": 0, "findings": FINDINGS[1:]},
]


def test_json_lines_are_one_object_a_record() -> None:
    """Each record is one object, clean ones too."""
    assert RECORDS == [json.loads(line) for line in told("jsonl").splitlines()]


def test_json_is_one_document_with_the_sums() -> None:
    """The document holds every record and the sums."""
    summary = {
        "records": 3,
        "accepted": 2,
        "questions": 2,
        "affirmed": 1,
        "unreadable": 0,
        "refused": 1,
    }

    assert {"records": RECORDS, "summary": summary} == json.loads(told("json"))


def test_csv_is_one_row_a_finding_and_runs_no_formula() -> None:
    """A cell that a spreadsheet would run begins with an apostrophe."""
    rows = list(csv.reader(io.StringIO(told("csv"))))

    assert [
        [
            "file",
            "line",
            "level",
            "rule",
            "code",
            "path",
            "start",
            "end",
            "message",
            "instead",
            "words",
        ],
        [
            "a,b:c.jsonl",
            "3",
            "reject",
            "service-response",
            "OUT01",
            "/conversations/0/outcomes/0/statement",
            "0",
            "20",
            "This is 100 % a service.",
            "Ask the person what difference it would make.",
            "'=1+\x1b\nx",
        ],
        ["a,b:c.jsonl", "3", "query", "mine", "MY01", *[""] * 3, "Is that so?", "Look.", ""],
        ["'-", "", "query", "mine", "MY01", *[""] * 3, "Is that so?", "Look.", ""],
    ] == rows


def test_github_annotations_are_escaped() -> None:
    """What a workflow command would take for its own signs is escaped."""
    assert told("github") == (
        "::error file=a%2Cb%3Ac.jsonl,line=3,col=1,endColumn=2,title=service-response (OUT01)::"
        "/conversations/0/outcomes/0/statement: This is 100 %25 a service."
        " Ask the person what difference it would make."
        ' Words: "=1+\x1b%0Ax"\n'
        "::warning file=a%2Cb%3Ac.jsonl,line=3,col=1,endColumn=2,title=mine (MY01)::"
        "Is that so? Look.\n"
        "::warning file=-,line=1,col=1,endColumn=2,title=mine (MY01)::Is that so? Look.\n"
        "3 records: 2 accepted, 1 refused, 2 questions; 1 affirmed\n"
    )


def test_sarif_names_its_rules_and_the_lines() -> None:
    """Each result points at its rule's metadata and at a line of a file."""
    log = json.loads(told("sarif"))
    (run,) = log["runs"]
    first, own, _ = run["results"]
    rule = run["tool"]["driver"]["rules"][first["ruleIndex"]]

    assert ("2.1.0", "service-response", "OUT01", False) == (
        log["version"],
        rule["name"],
        rule["id"],
        "ruleIndex" in own,
    )
    assert first["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "a%2Cb%3Ac.jsonl"},
                "region": {
                    "startLine": 3,
                    "startColumn": 1,
                    "endLine": 3,
                    "endColumn": 2,
                    "snippet": {"text": "=1+\x1b\nx"},
                },
            },
            "logicalLocations": [
                {"fullyQualifiedName": "/conversations/0/outcomes/0/statement", "kind": "value"}
            ],
        }
    ]


def test_json_of_an_empty_run_is_json() -> None:
    """No record is still a document."""
    empty = [json.loads(told(name, ())) for name in ("json", "sarif")]

    assert [[], []] == [empty[0]["records"], empty[1]["runs"][0]["results"]]
