"""Make a year of invented records: 2,000 enquiries, the same every time.

    python examples/make_year.py [FILE.jsonl.gz]

Everybody is invented, and so is all that happens to them. The shares are made up too: they
look like no place, and say nothing about any. What people say comes from lists written by
hand, in ``year_words.py`` beside this program.
"""

import gzip
import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from year_words import (
    FAMILY_NAMES,
    FIRST_NAMES,
    JUDGED,
    OPTIONS,
    REPRESENTED,
    RESPONSES,
    TITLES,
    WANTED,
    WHY_NOT_ASKED,
)

from msp_core import dumps, from_data

SEED = 20252026
RECORDS = 2000
YEAR_BEGAN = date(2025, 4, 1)
DAYS = 365
LADDER = {"id": "ladder-0-10", "minimum": 0, "maximum": 10, "higher_is_better": True}
FACES = {"id": "faces-1-5", "minimum": 1, "maximum": 5, "higher_is_better": True}
WORRY = {"id": "worry-0-10", "minimum": 0, "maximum": 10, "higher_is_better": False}
LEVELS = {"fully_achieved": 2, "partially_achieved": 1, "not_achieved": 0}


class Chance:
    """Draws from one stream of chance that is the same on every Python."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 -- nothing is kept secret by it

    def happens(self, share: float) -> bool:
        """Say yes to this share of the questions."""
        return self._random.random() < share

    def one(self, several: Any) -> Any:  # noqa: ANN401
        """Give one of several, each as likely."""
        return several[int(self._random.random() * len(several))]

    def number(self, low: int, high: int) -> int:
        """Give a whole number from low to high."""
        return low + int(self._random.random() * (high - low + 1))

    def weighted(self, weights: dict[Any, float]) -> Any:  # noqa: ANN401
        """Give one of the keys, as often as its weight says."""
        at = self._random.random() * sum(weights.values())
        for each, weight in weights.items():
            at -= weight
            if at < 0:
                return each
        return each

    def some(self, several: Any, count: int) -> list[Any]:  # noqa: ANN401
        """Give so many of several, each once."""
        left = list(several)
        return [left.pop(int(self._random.random() * len(left))) for _ in range(count)]


def record(number: int, chance: Chance) -> dict[str, Any]:
    """Invent one record."""
    concluded = YEAR_BEGAN + timedelta(chance.number(0, DAYS - 1))
    began = concluded - timedelta(chance.number(25, 150))
    lacked = chance.weighted({"did_not_lack": 66, "lacked": 25, "dont_know": 4, "not_recorded": 5})
    spoken_for = lacked == "lacked" or chance.happens(0.12)
    asked = chance.weighted(
        {
            "asked_expressed": 77,
            "asked_none_expressed": 9,
            "not_asked": 6,
            "dont_know": 3,
            "not_recorded": 5,
        }
    )
    case = {
        "number": number,
        "began": began,
        "ended": concluded - timedelta(chance.number(0, 6)),
        "concluded": None if chance.happens(0.02) else concluded,
        "lacked": lacked,
        "spoken_for": spoken_for,
        "asked": asked,
        "rated": chance.happens(0.5),
        "kept": chance.happens(0.85),
    }
    start = starting(case, chance)
    end = ending(case, start, chance)
    return {
        "schema": "msp-record/1",
        "person": person(case, chance),
        "conversations": [start, end] if case["kept"] else [start],
        "process": process(case, start, end, chance),
    }


def person(case: dict[str, Any], chance: Chance) -> dict[str, Any]:
    """Invent the person, and whoever speaks for them."""
    told: dict[str, Any] = {
        "id": f"y-{case['number']:05}",
        "preferred_name": f"{chance.one(TITLES)} {chance.one(FAMILY_NAMES)}",
        "date_of_birth": date(
            chance.number(1930, 2004), chance.number(1, 12), chance.number(1, 28)
        ).isoformat(),
    }
    if case["spoken_for"]:
        role = chance.weighted({"care_act_advocate": 45, "family": 35, "imca": 20})
        who: dict[str, Any] = {
            "id": "r1",
            "role": role,
            "name": f"{chance.one(FIRST_NAMES)} {chance.one(FAMILY_NAMES)}",
            "speaks_because": "They asked for help to say it",
            "agreed_by_person": True,
        }
        told["representatives"] = [who]
    return told


def starting(case: dict[str, Any], chance: Chance) -> dict[str, Any]:
    """Invent the conversation at the start."""
    there = [{"role": "person"}] if chance.happens(0.94) else []
    if case["spoken_for"]:
        there.append({"role": "representative", "id": "r1"})
    there.append({"role": "practitioner"})
    talk: dict[str, Any] = {
        "id": "c1",
        "held_on": case["began"].isoformat(),
        "stage": "start",
        "participants": there,
        "outcomes_asked": case["asked"],
    }
    if case["asked"] == "not_asked":
        talk["not_asked_reason"] = chance.one(WHY_NOT_ASKED)
    if case["asked"] == "asked_expressed":
        talk["outcomes"] = outcomes(case, there, chance)
        talk |= options(case, chance) if chance.happens(0.8) else {}
    if case["rated"]:
        talk["ratings"] = ratings(case, 0, chance)
    return talk


def outcomes(
    case: dict[str, Any], there: list[dict[str, Any]], chance: Chance
) -> list[dict[str, Any]]:
    """Invent what they want: one to three outcomes."""
    told = []
    by_other = case["spoken_for"] and ({"role": "person"} not in there or chance.happens(0.4))
    wanted = REPRESENTED if by_other else WANTED
    for place, (themes, statement) in enumerate(
        chance.some(wanted, chance.weighted({1: 50, 2: 35, 3: 15})), start=1
    ):
        one: dict[str, Any] = {
            "statement": statement,
            "id": f"o{place}",
            "voiced_by": "representative" if by_other else "person",
        }
        if chance.happens(0.96):
            one["themes"] = list(themes)
        if by_other:
            one["no_own_words"] = chance.one(("unable", "not_recorded"))
        elif chance.happens(0.7):
            one["expressed"] = chance.weighted(
                {"spoken": 85, "signed": 4, "communication_aid": 6, "shown": 5}
            )
        told.append(one)
    return told


def options(case: dict[str, Any], chance: Chance) -> dict[str, Any]:
    """Invent the ways forward, and the choice among them."""
    offered = []
    for name, (what, benefit, risk, view) in zip(
        "ab", chance.some(OPTIONS, chance.number(1, 2)), strict=False
    ):
        one: dict[str, Any] = {
            "id": name,
            "description": what,
            "benefits": [{"description": benefit}],
            "risks": [{"description": risk, "to": "person"}],
            "person_view": view,
            "contingency": "They ring the number that was agreed",
            "owner": "The person and whoever supports them",
            "review_on": (case["began"] + timedelta(28)).isoformat(),
        }
        if chance.happens(0.08):
            del one["benefits"]
        offered.append(one)
    offered.append(
        {
            "id": "n",
            "description": "Leave things as they are",
            "no_change": True,
            "benefits": [{"description": "Nothing is upset"}],
            "risks": [{"description": "It may happen again", "to": "person"}],
            "person_view": chance.one(("Not that.", "I'd sooner that than a fuss.", "Perhaps.")),
        }
    )
    return {"options": offered, "choices": [choice(case, chance)]}


def choice(case: dict[str, Any], chance: Chance) -> dict[str, Any]:
    """Invent who chose, and on what basis."""
    if case["lacked"] == "lacked":
        made: dict[str, Any] = {
            "option": "a",
            "decided_by": "decision_maker",
            "basis": "best_interests",
            "decision": "Which of the ways forward to take",
            "capacity": {
                "finding": "lacks_capacity",
                "decision": "Which of the ways forward to take",
                "assessed_on": case["began"].isoformat(),
                "unable_to": ["use_or_weigh"],
                "support_given": "Pictures, a quiet room, and time",
            },
            "best_interests": {
                "decision_maker": "The practitioner",
                "consulted": ["Family"],
                "wishes_considered": "What they showed they like was written down and weighed",
                "less_restrictive_considered": "Each other option",
                "decided_on": case["began"].isoformat(),
            },
            "influence": "none_identified",
        }
        if chance.happens(0.6):
            made["wish"] = "To be left alone about it"
        return made
    basis = chance.weighted({"own_choice": 70, "supported_own_choice": 22, "no_decision_yet": 8})
    told: dict[str, Any] = {
        "decided_by": "person",
        "basis": basis,
        "reason": chance.one(("It feels right to me.", "I know what I'm like.", "It's my life.")),
        "influence": "none_identified",
    }
    if basis != "no_decision_yet":
        told["option"] = chance.weighted({"a": 80, "n": 20})
        told["thought_unwise"] = chance.happens(0.15)
    return told


def ratings(case: dict[str, Any], at_end: int, chance: Chance) -> list[dict[str, Any]]:
    """Invent the numbers that they give, a little better at the end more often than not."""
    by = "representative" if case["spoken_for"] and case["number"] % 3 else "person"
    subjects = {"safety": 95, "wellbeing": 60, "quality_of_life": 30}
    subjects |= {"involvement": 25, "choice": 20, "control": 35}
    told = []
    for place, (subject, share) in enumerate(subjects.items()):
        if not chance.happens(share / 100):
            continue
        scale = FACES if (case["number"] + place) % 7 == 0 else LADDER
        if subject == "wellbeing" and case["number"] % 11 == 0:
            scale = WORRY
        if at_end and chance.happens(0.03):
            scale = FACES
        told.append(
            {"of": subject, "value": rated(scale, at_end, chance), "scale": scale, "rated_by": by}
        )
    return told


def rated(scale: dict[str, Any], at_end: int, chance: Chance) -> int:
    """Invent one number on a scale."""
    low, high = scale["minimum"], scale["maximum"]
    middle = (low + high) // 2
    value = chance.number(low, middle + 1)
    if at_end:
        value = chance.number(middle - 1, high) if chance.happens(0.75) else value
    if not scale["higher_is_better"]:
        value = high + low - value
    return max(low, min(high, int(value)))


def ending(case: dict[str, Any], start: dict[str, Any], chance: Chance) -> dict[str, Any]:
    """Invent the conversation at the end, in which they look back together."""
    there = [{"role": "person"}, {"role": "practitioner"}]
    if case["spoken_for"]:
        there.insert(1, {"role": "representative", "id": "r1"})
    talk: dict[str, Any] = {
        "id": "c2",
        "held_on": case["ended"].isoformat(),
        "stage": "end",
        "participants": there,
    }
    if start.get("outcomes"):
        talk["reviews"] = [
            review(each, case, chance) for each in start["outcomes"] if chance.happens(0.92)
        ]
    if case["rated"] and chance.happens(0.75):
        talk["ratings"] = ratings(case, 1, chance)
    if chance.happens(0.3):
        talk["feedback"] = [feedback(case, start, chance)]
    return talk


def review(outcome: dict[str, Any], case: dict[str, Any], chance: Chance) -> dict[str, Any]:
    """Invent how far one outcome came true, and who says so."""
    judges = {"person": 76, "joint": 12, "practitioner": 12}
    if case["spoken_for"]:
        judges = {"person": 25, "representative": 55, "joint": 12, "practitioner": 8}
    safe = "be_and_feel_safer" in outcome.get("themes", ())
    achieved = chance.weighted(
        {
            "fully_achieved": 58 if safe else 46,
            "partially_achieved": 27,
            "not_achieved": 9 if safe else 17,
            "not_yet_known": 4,
        }
    )
    told: dict[str, Any] = {
        "outcome": outcome["id"],
        "achievement": achieved,
        "judged_by": chance.weighted(judges),
    }
    if achieved == "not_achieved":
        told["explanation"] = "They were told why, in a letter in large print"
    if told["judged_by"] == "person":
        told["words"] = chance.one(JUDGED[achieved])
    return told


def feedback(case: dict[str, Any], start: dict[str, Any], chance: Chance) -> dict[str, Any]:
    """Invent the answers to the questions that this library could verify."""
    second = chance.weighted(LEVELS | {"fully_achieved": 5, "not_achieved": 2})
    answers: list[dict[str, Any]] = [
        {"question": "q1", "answer": start["outcomes_asked"]},
        {"question": "q2", "answer": second}
        if chance.happens(0.85)
        else {"question": "q2", "missing": chance.one(("declined", "unable"))},
    ]
    return {
        "respondent": "representative" if case["spoken_for"] else "person",
        "question_set": "msp-outcomes-framework",
        "version": "2018",
        "mode": "lead_at_closure",
        "answers": answers,
    }


def process(
    case: dict[str, Any], start: dict[str, Any], end: dict[str, Any], chance: Chance
) -> dict[str, Any]:
    """Invent what services did and concluded."""
    assessed = chance.weighted(
        {
            "risk_identified_action_taken": 68,
            "risk_identified_no_action_taken": 5,
            "inconclusive_action_taken": 8,
            "inconclusive_no_action_taken": 3,
            "no_risk_identified_action_taken": 5,
            "no_risk_identified_no_action_taken": 7,
            "ceased_at_individuals_request": 4,
        }
    )
    told: dict[str, Any] = {
        "concern_raised_on": (case["began"] - timedelta(chance.number(1, 9))).isoformat(),
        "enquiry": chance.weighted({"s42": 93, "other": 7}),
        "enquiry_began_on": case["began"].isoformat(),
        "abuse_types": chance.some(ABUSE, chance.number(1, 2)),
        "location": chance.weighted(
            {"own_home": 50, "care_home_residential": 22, "care_home_nursing": 12}
            | {"in_the_community": 8, "hospital_acute": 5, "other": 3}
        ),
        "risk_source": chance.weighted(
            {"other_known": 52, "service_provider": 36, "other_unknown": 12}
        ),
        "lacked_capacity": case["lacked"],
        "responses": [
            {"id": "s1", "description": chance.one(RESPONSES)},
        ],
        "conclusions": [{"id": "k1", "kind": "risk_assessment", "value": assessed}],
    }
    if case["concluded"]:
        told["concluded_on"] = case["concluded"].isoformat()
    if case["lacked"] == "lacked" and chance.happens(0.95):
        told["supported"] = chance.happens(0.86)
    if assessed.startswith("risk_identified"):
        outcome = chance.weighted({"risk_reduced": 66, "risk_removed": 24, "risk_remained": 10})
        told["conclusions"].append({"id": "k2", "kind": "risk_outcome", "value": outcome})
    if chance.happens(0.08):
        told["sharing"] = [sharing(case, chance)]
    case_as_a_whole = achieved(start, end if case["kept"] else {})
    if case_as_a_whole:
        told["achievement"] = case_as_a_whole
    return told


ABUSE = (
    "physical_abuse",
    "psychological_abuse",
    "financial_or_material_abuse",
    "neglect_and_acts_of_omission",
    "domestic_abuse",
    "self_neglect",
    "organisational_abuse",
    "sexual_abuse",
    "discriminatory_abuse",
)


def sharing(case: dict[str, Any], chance: Chance) -> dict[str, Any]:
    """Invent a refusal, and whether it was respected."""
    told: dict[str, Any] = {"consent": "refused", "went_ahead": chance.happens(0.4)}
    if told["went_ahead"]:
        told["shared_with"] = "The police"
        told["override"] = {
            "basis": "serious_crime",
            "why": "Somebody else was in danger of the same",
            "decided_on": case["began"].isoformat(),
            "legal_basis": "Data Protection Act 2018, schedule 1",
            "how": "By telephone",
            "what": "What had happened, and where",
            "person_told": True,
        }
    return told


def achieved(start: dict[str, Any], end: dict[str, Any]) -> str | None:
    """Roll the reviews up, where every outcome has one that says how far it came true."""
    found = {each["outcome"]: each["achievement"] for each in end.get("reviews", ())}
    said = {found.get(each["id"], "not_yet_known") for each in start.get("outcomes", ())}
    if not said or "not_yet_known" in said:
        return None
    return said.pop() if len(said) == 1 else "partially_achieved"


def lines(count: int = RECORDS, seed: int = SEED) -> list[bytes]:
    """Give the records as canonical JSON, each checked as ``loads`` checks."""
    chance = Chance(seed)
    return [dumps(from_data(record(number, chance))) for number in range(1, count + 1)]


def main(path: Path) -> None:
    """Write the year."""
    text = b"".join(line + b"\n" for line in lines())
    path.write_bytes(gzip.compress(text, mtime=0))
    print(f"{path}: {RECORDS:,} records")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "year.jsonl.gz")
