"""What stands where in a Bundle: whose goal it is, how far it came true, what was chosen."""

from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
import pytest

from msp_core import (
    Achievement,
    AchievementJudge,
    BestInterests,
    Conversation,
    ConversationStage,
    Outcome,
    Participant,
    ParticipantRole,
    Person,
    Process,
    Record,
    Representative,
    RepresentativeRole,
    Review,
    Voice,
    loads,
)
from msp_core.fhir import code_systems, to_bundle

SAMPLE = loads(Path(__file__).parents[1].joinpath("sample.json").read_bytes())
GOAL_ACHIEVEMENT = "http://terminology.hl7.org/CodeSystem/goal-achievement"


def resources(record: Record, kind: str) -> list[Any]:
    """Give the resources of one type in a record's Bundle."""
    each = [entry["resource"] for entry in to_bundle(record)["entry"]]
    return [resource for resource in each if resource["resourceType"] == kind]


def url_of(record: Record, kind: str) -> str:
    """Give the fullUrl of the first entry of one type."""
    entries = to_bundle(record)["entry"]
    return str(next(e["fullUrl"] for e in entries if e["resource"]["resourceType"] == kind))


def wished(*outcomes: Outcome, reviews: tuple[Review, ...] = (), **fields: Any) -> Record:
    """Give a record of one conversation."""
    held = Conversation(
        id="c1",
        held_on=date(2026, 4, 2),
        stage=ConversationStage.START,
        outcomes=outcomes,
        reviews=reviews,
    )
    return Record(person=Person(id="p1"), conversations=(held,), **fields)


def goal_of(*outcomes: Outcome, **fields: Any) -> Any:
    """Give the first Goal of a record of one conversation."""
    return resources(wished(*outcomes, **fields), "Goal")[0]


def reviewed(achievement: Achievement) -> Any:
    """Give the status of a goal that was looked at once."""
    review = Review(outcome="o1", achievement=achievement, judged_by=AchievementJudge.PERSON)
    return goal_of(Outcome("To feel safe at home", id="o1"), reviews=(review,))[
        "achievementStatus"
    ]["coding"]


def test_the_whole_sample_becomes_one_resource_for_each_noun() -> None:
    """A person, the process, two conversations, an outcome, and an option with its risk."""
    kinds = [entry["resource"]["resourceType"] for entry in to_bundle(SAMPLE)["entry"]]

    assert [
        "Patient",
        "EpisodeOfCare",
        "Encounter",
        "Goal",
        "CarePlan",
        "RiskAssessment",
        "Encounter",
    ] == kinds


def test_partially_achieved_is_told_by_no_other_code() -> None:
    """HL7 has no code for it, so ours stands alone."""
    assert ["partially_achieved"] == [
        coding["code"] for coding in reviewed(Achievement.PARTIALLY_ACHIEVED)
    ]


@pytest.mark.parametrize(
    ("achievement", "code"),
    [(Achievement.FULLY_ACHIEVED, "achieved"), (Achievement.NOT_ACHIEVED, "not-achieved")],
)
def test_what_is_exactly_the_same_is_told_by_both_codes(
    achievement: Achievement, code: str
) -> None:
    """Our own code comes first, and HL7's beside it."""
    ours, theirs = reviewed(achievement)

    assert achievement == ours["code"]
    assert (GOAL_ACHIEVEMENT, code) == (theirs["system"], theirs["code"])


def test_not_yet_known_is_no_status_of_a_goal() -> None:
    """It is too early to say, so a goal says nothing."""
    unknown = Achievement.NOT_YET_KNOWN
    review = Review(outcome="o1", achievement=unknown, judged_by=AchievementJudge.PERSON)
    goal = goal_of(Outcome("To feel safe at home", id="o1"), reviews=(review,))

    assert "achievementStatus" not in goal


def test_the_persons_own_goal_is_expressed_by_them() -> None:
    """The Goal of an outcome that the person voiced refers to the Patient."""
    record = wished(Outcome("To feel safe at home", voiced_by=Voice.PERSON))
    goal = resources(record, "Goal")[0]

    assert url_of(record, "Patient") == goal["expressedBy"]["reference"]
    assert goal["subject"]["reference"] == goal["expressedBy"]["reference"]


@pytest.mark.parametrize(
    ("voice", "kind"),
    [
        (Voice.REPRESENTATIVE, "RelatedPerson"),
        (Voice.PRACTITIONER, "Practitioner"),
        (Voice.OTHER, None),
    ],
)
def test_another_voice_is_never_told_as_the_persons(voice: Voice, kind: str | None) -> None:
    """Nobody is guessed: the kind of speaker is told, and no reference is made."""
    expressed = goal_of(Outcome("To feel safe at home", voiced_by=voice))["expressedBy"]

    assert "reference" not in expressed
    assert kind == expressed.get("type")
    assert voice == expressed["extension"][0]["valueCoding"]["code"]


def test_a_voice_that_was_not_recorded_stays_so() -> None:
    """Silence is not the person's voice."""
    assert "expressedBy" not in goal_of(Outcome("To feel safe at home"))


def test_an_outcome_is_sought_until_another_takes_its_place() -> None:
    """The earlier Goal is no longer sought, and the later one is."""
    first = Outcome("To feel safe at home", id="o1")
    second = Outcome("To feel safe in my garden", id="o2", revises="o1")
    goals = resources(wished(first, second), "Goal")

    assert ["completed", "active"] == [goal["lifecycleStatus"] for goal in goals]


def test_a_goal_is_no_longer_sought_once_the_process_is_concluded() -> None:
    """That says nothing of whether it came true."""
    goal = goal_of(Outcome("To feel safe at home"), process=Process(concluded_on=date(2026, 6, 15)))

    assert "completed" == goal["lifecycleStatus"]
    assert "achievementStatus" not in goal


def test_a_chosen_option_is_a_plan_and_another_a_proposal() -> None:
    """The option of the sample was chosen, and its process is over."""
    held = SAMPLE.conversations[0]
    unchosen = attrs.evolve(SAMPLE, conversations=(attrs.evolve(held, choices=()),))
    running = attrs.evolve(SAMPLE, process=Process())
    plans = [resources(record, "CarePlan")[0] for record in (SAMPLE, running, unchosen)]

    assert [("plan", "unknown"), ("plan", "active"), ("proposal", "draft")] == [
        (plan["intent"], plan["status"]) for plan in plans
    ]


def test_an_option_refers_to_its_risks() -> None:
    """The CarePlan names the RiskAssessment, which foretells each risk."""
    plan, assessment = (resources(SAMPLE, kind)[0] for kind in ("CarePlan", "RiskAssessment"))

    assert [{"reference": url_of(SAMPLE, "RiskAssessment")}] == plan["supportingInfo"]
    assert ["He may ask for money again"] == [
        each["outcome"]["text"] for each in assessment["prediction"]
    ]


def test_service_responses_and_conclusions_are_never_goals() -> None:
    """They stand with the process, where they belong."""
    goals = [goal["description"]["text"] for goal in resources(SAMPLE, "Goal")]
    urls = [each["url"] for each in resources(SAMPLE, "EpisodeOfCare")[0]["extension"]]

    assert [SAMPLE.conversations[0].outcomes[0].statement] == goals
    assert "urn:msp-core:fhir:extension:Process.responses" in urls
    assert "urn:msp-core:fhir:extension:Process.conclusions" in urls


def test_a_participant_who_is_a_representative_is_referred_to() -> None:
    """An interpreter has HL7's code too; whom the record does not know is only named."""
    advocate = Representative(id="r1", role=RepresentativeRole.CARE_ACT_ADVOCATE)
    held = Conversation(
        id="c1",
        held_on=date(2026, 4, 2),
        stage=ConversationStage.START,
        participants=(
            Participant(role=ParticipantRole.ADVOCATE, id="r1"),
            Participant(role=ParticipantRole.INTERPRETER, name="Mx Invented"),
        ),
    )
    record = Record(person=Person(id="p1", representatives=(advocate,)), conversations=(held,))
    present, interpreting = resources(record, "Encounter")[0]["participant"]

    assert url_of(record, "RelatedPerson") == present["individual"]["reference"]
    assert {"display": "Mx Invented"} == interpreting["individual"]
    assert ["interpreter", "translator"] == [
        coding["code"] for coding in interpreting["type"][0]["coding"]
    ]


def test_an_nhs_number_stands_under_the_national_system() -> None:
    """The local key comes first, and the NHS number second."""
    record = Record(person=Person(id="p1", nhs_number="9434765919"))

    assert ["urn:msp-core:fhir:id:person", "https://fhir.nhs.uk/Id/nhs-number"] == [
        each["system"] for each in resources(record, "Patient")[0]["identifier"]
    ]


def test_what_is_recorded_and_empty_is_still_told() -> None:
    """That best interests were looked at is not lost because nothing was written down."""
    held = SAMPLE.conversations[0]
    choice = attrs.evolve(held.choices[0], best_interests=BestInterests())
    record = attrs.evolve(SAMPLE, conversations=(attrs.evolve(held, choices=(choice,)),))
    extensions = resources(record, "Encounter")[0]["extension"]
    told = next(each for each in extensions if each["url"].endswith("choices"))

    assert {"url": "best_interests", "valueBoolean": True} in told["extension"]


def test_the_names_of_entries_are_those_of_this_record_alone() -> None:
    """Another record's entries have other names, and the same record's the same."""
    other = attrs.evolve(SAMPLE, conversations=())

    assert url_of(SAMPLE, "Patient") == url_of(SAMPLE, "Patient")
    assert url_of(SAMPLE, "Patient") != url_of(other, "Patient")


def test_our_code_systems_are_structurally_valid_and_told_once() -> None:
    """Each has a system of its own, with a definition for each code."""
    systems = code_systems()
    validator = import_module("fhir.resources.R4B.codesystem").CodeSystem
    valid = [validator.model_validate(each) for each in systems]

    assert len(systems) == len({each["url"] for each in systems}) == len(valid)
    assert all(concept["definition"] for each in systems for concept in each["concept"])
