"""``msp-core rule`` and ``msp-core schema``."""

import json

import pytest

from cli.records import Run
from msp_core.checking import CATALOGUE
from msp_core.cli.run_rules import RUN_RULES
from msp_core.explain import explain, told
from msp_core.impact.returns import RETURN_RULES


def test_every_rule_is_listed(run: Run) -> None:
    """The list holds each rule once, those of the run too."""
    _, out, _ = run("rule")

    assert [rule.code for rule in (*CATALOGUE, *RUN_RULES, *RETURN_RULES)] == [
        line.split()[0] for line in out.splitlines()
    ]


@pytest.mark.parametrize(
    ("asked", "told"),
    [("SAC01", "return-parts-disagree (SAC01)"), ("age-not-known", "age-not-known (SAC07)")],
)
def test_a_rule_of_the_returns_is_explained(run: Run, asked: str, told: str) -> None:
    """Whoever reads a finding about a return can ask what it means."""
    code, out, _ = run("rule", asked)

    assert (0, True) == (code, out.startswith(f"# {told}\n"))
    assert "## Sources\n\n- " in out


def test_the_list_can_be_data(run: Run) -> None:
    """As JSON, each rule is all that it declares."""
    _, out, _ = run("rule", "--format", "json")
    first = json.loads(out)[0]

    assert ("OUT01", "service-response", "reject", "Reading") == (
        first["code"],
        first["name"],
        first["level"],
        first["about"],
    )


@pytest.mark.parametrize("asked", ["service-response", "OUT01", " out01"])
def test_a_rule_is_found_by_name_or_code(run: Run, asked: str) -> None:
    """A name and a code both lead to what the documentation tells, too."""
    assert (0, explain("OUT01"), "") == run("rule", asked)


def test_one_rule_can_be_data(run: Run) -> None:
    """As JSON, one rule is one object."""
    _, out, _ = run("rule", "OUT01", "--format", "json")

    assert json.loads(out)["name"] == "service-response"


def test_a_rule_of_the_run_is_explained(run: Run) -> None:
    """A rule that needs a run to look at is told as well."""
    code, out, _ = run("rule", "repeated-record")

    assert (0, told(RUN_RULES[0])) == (code, out)
    assert out.startswith("# repeated-record (REC20)\n")


@pytest.mark.parametrize(
    ("asked", "hint"),
    [("service-respons", "Did you mean service-response?"), ("Zafe", "List them with")],
)
def test_an_unknown_rule_is_wrong_use(run: Run, asked: str, hint: str) -> None:
    """A name that no rule has ends with 2 and a hint."""
    code, out, err = run("rule", asked)

    assert (2, "", True, False) == (code, out, hint in err, "Zafe" in err)


def test_the_codes_of_a_run_are_its_own() -> None:
    """No rule of the run takes the code or the name of one in the catalogue."""
    every = [
        each for rule in (*CATALOGUE, *RUN_RULES, *RETURN_RULES) for each in (rule.code, rule.name)
    ]

    assert len(every) == len(set(every))


def test_the_schema_is_json(run: Run) -> None:
    """The schema is printed as JSON."""
    code, out, _ = run("schema")

    assert (0, True) == (code, json.loads(out)["$schema"].startswith("https://json-schema.org/"))


def test_an_older_number_of_the_wire_is_explained_too(run: Run) -> None:
    """Whoever has files of an older number is told what has changed since."""
    assert (0, explain("msp-record/0"), "") == run("rule", "msp-record/0")
