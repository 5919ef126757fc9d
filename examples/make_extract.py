"""Make ``legacy_extract.csv``: 5,000 invented rows of a case system's extract.

Nobody in it is real, and nothing in it happened. Its texts are put together from lists
written by hand, in the many ways in which people write in such a box: some in the
person's words, some in a worker's, and many that are no outcomes at all. The same file
comes out each time:

    python examples/make_extract.py
"""

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

ROWS = 5_000
SEED = 20_260_402
FILE = Path(__file__).with_name("legacy_extract.csv")
HEADER = ("Case ref", "Team", "Month", "Age band", "Desired outcome", "Desired outcome 2")
MONTHS = [f"{2023 + (3 + n) // 12}-{(3 + n) % 12 + 1:02}" for n in range(24)]
# How readily each team records what services did, and how many of the rows are theirs.
TEAMS = {
    "North locality": (0.9, 17),
    "South locality": (1.1, 18),
    "East locality": (1.0, 14),
    "Hospital team": (1.5, 16),
    "Learning disability": (0.6, 9),
    "Mental health": (0.9, 10),
    "Safeguarding hub": (1.3, 13),
    "Out of hours": (1.7, 3),
}
AGES = {"18-64": 34, "65-74": 13, "75-84": 22, "85-94": 24, "95+": 5, "Not known": 2}

SLOTS: dict[str, Sequence[str]] = {
    "kin": (
        "my son", "my daughter", "my sister", "my brother", "my grandchildren", "my mum",
        "my nephew", "my husband", "my wife", "my niece", "my dad", "my old neighbour",
    ),
    "their": (
        "his son", "her daughter", "her sister", "his brother", "their mum", "her nephew",
        "his wife", "her husband", "his grandson", "her best friend", "their cousin",
    ),
    "name": ("Mrs Pell", "Mr Oduya", "Miss Tarn", "Mr Wexley", "Ms Brandreth", "Mrs Kowal"),
    "place": (
        "my own home", "my flat", "my kitchen", "my bedroom", "the garden", "my own street",
        "the lounge with the others", "church", "the allotment", "town on the bus",
    ),
    "thing": (
        "my bank card", "my pension book", "my front door key", "my phone", "my mother's ring",
        "my photographs", "my passport", "the car", "my medals", "the dog",
    ),
    "day": ("on Sundays", "at weekends", "once a week", "on Fridays", "for tea", "at Christmas"),
    "doing": (
        "cook my own dinner", "choose when I go to bed", "go to bingo again",
        "have a bath on my own", "sit in the garden", "watch the football in peace",
        "look after my money", "sing in the choir",
        "get the bus to town", "keep my budgie", "have my hair done", "lock my own door",
    ),
    "feeling": (
        "safe", "safer", "listened to", "calm", "happy again", "in charge", "less frightened",
    ),
    "who": (
        "police", "GP", "district nurse", "CQC", "housing officer", "advocate", "bank",
        "Office of the Public Guardian", "care agency", "occupational therapist",
        "mental health team", "fire service", "commissioning",
        "hospital discharge team", "psychiatrist",
    ),
    "to": (
        "advocacy", "occupational therapy", "the falls team", "MARAC", "the memory clinic",
        "community nursing", "the fire service for a home visit", "housing", "carers' support",
        "the continence team", "victim support", "debt advice", "speech and language therapy",
    ),
    "product": (
        "care package", "support plan", "care plan", "risk assessment", "protection plan",
        "moving and handling plan", "medication review", "pendant alarm", "keysafe", "door sensor",
        "respite placement", "capacity assessment", "direct payment", "day centre place",
    ),
    "done": ("reviewed", "in place", "updated", "completed", "increased", "arranged", "requested"),
    "staff": ("Staff", "Night staff", "Care staff", "Agency staff", "All staff", "Senior carers"),
    "taught": (
        "moving and handling", "medication", "safeguarding", "pressure care", "dementia care",
        "record keeping", "nutrition and hydration", "dignity in care",
    ),
    "found": (
        "substantiated", "unsubstantiated", "partially substantiated", "inconclusive",
        "not substantiated", "not upheld", "upheld",
    ),
    "risk": ("reduced", "removed", "remains", "reduced to an acceptable level", "managed"),
}  # fmt: skip

WISHES = (
    "I want to feel {feeling} in {place}.",
    "I want to see {kin} {day}.",
    "I want {thing} back.",
    "I just want to {doing}.",
    "I don't want {kin} to get into trouble, I want it to stop",
    "I want to stay in {place} and {doing}",
    "I'd like {kin} to say sorry to me",
    "To feel {feeling} at home",
    "To be able to {doing}",
    "To see {their} {day}",
    "{name} wants to go home and sleep in her own bed",
    "{name} would like {their} to visit {day}",
    "He wants to feel {feeling} when {their} is in the house",
    "She wants to stay where she is and to see {their} {day}",
    "Wants her money back from {their}",
    "Wants to be left alone by {their}",
    "wants to know why it happened and that it won't happen to anyone else",
    "\u201cI want to be treated like a person\u201d",
    "I want to be asked before people move my things",
    "I want to go out without being scared of the lads at the shop",
    "to be able to go to {place} without being frightend",
    "I WANT TO GO HOME",
    "I want to {doing}\nand I want {kin} to know I am all right",
    "Doesn't want anyone in the house when she is asleep",
    "I want to be believed",
    "My mum wants to feel {feeling} in her room (daughter speaking)",
    "Says he wants to keep his flat and manage his own money",
    "I want to know where {thing} went; I'd like it back",
)
RESPONSES = (
    "Referral made to {to}",
    "Referral to {to}",
    "referred to {to} and {to}",
    "{product} {done}",
    "{product} {done} and family informed",
    "{who} informed",
    "{who} notified; {product} {done}",
    "Discussed with {who}",
    "Strategy meeting held with {who} and {who}",
    "{staff} retrained in {taught}",
    "{staff} to complete {taught} training",
    "Increased monitoring by the home",
    "Increased observations, {product} {done}",
    "Social worker to visit weekly",
    "Care calls increased to four a day",
    "Manager to review {product} with {who}",
    "Carer suspended pending investigation",
    "To be monitored more closely by night staff",
    "{product} to be {done} by allocated worker",
    "Telecare installed, keysafe fitted",
    "Section 42 enquiry to be undertaken by {who}",
    "SW to liaise with {who}",
    "Placement moved to residential care",
    "Welfare check completed by {who}",
    "{who} contacted. {product} {done}. {staff} spoken to.",
    "REFERRAL TO {to}",
    "1:1 support commissioned",
)
CONCLUSIONS = (
    "Allegation {found}",
    "Allegation {found}, case closed",
    "Allegation {found} - no further action",
    "{found}",
    "Risk {risk}",
    "risk {risk} following enquiry",
    "NFA",
    "Case closed",
    "No further action",
    "Threshold not met",
    "Enquiry ceased at individual's request",
    "Fully achieved",
    "Partially achieved",
    "No evidence of abuse found",
    "Concluded: neglect {found} on balance of probabilities",
    "Does not meet section 42 criteria",
    "Risk identified and action taken",
    "Lacks capacity, best interests decision made",
)
MIXED = (
    "Wants to feel {feeling}; referral made to {to}",
    "I want to see {kin} {day}. {product} {done}.",
    "Wants to go home. {who} informed and {product} {done}.",
    "{name} wants {their} to stop shouting - {who} informed",
    "Would like his money back. Police informed and bank contacted.",
    "I want to feel safe at home. Locks changed, IDVA referral made.",
    "Wants to see {their}. Case closed, allegation {found}.",
)
UNCLEAR = (
    "Safety", "To be safe", "Keep {name} safe", "Remain at home", "More help",
    "Wants more hours", "Would like a social worker", "Dignity and respect", "Happy",
    "Independence", "Support", "Stay at the home", "Health and wellbeing", "Not sure",
    "Wants a care package", "Safe discharge", "Family to be involved", "Protection from harm",
    "Improved wellbeing", "the usual", "Feels better", "to be kept informed",
)  # fmt: skip
BLANKS = ("", "", "", "", "", "", "-", " ", ".")
NOT_ASKED = ("N/A", "n/a", "Not asked", "not known", "TBC", "Unknown", "Not recorded", "None")
NONE = ("None expressed", "No outcomes expressed", "Asked, no outcomes expressed")
ELSEWHERE = ("As above", "as above", "See case notes", "As per referral", "see above")


class Pen:
    """Picks and writes, the same each time."""

    def __init__(self, seed: int) -> None:
        # Of all that it can do, only this gives the same on every Python.
        self.chance = Random(seed).random  # noqa: S311 -- nothing secret hangs on it

    def one(self, of: Sequence[str]) -> str:
        """Pick one of some."""
        return of[int(self.chance() * len(of))]

    def weighed(self, of: dict[str, int]) -> str:
        """Pick one, the heavier the likelier."""
        place = self.chance() * sum(of.values())
        for name, weight in of.items():
            place -= weight
            if place < 0:
                return name
        return next(reversed(of))

    def text(self, of: Sequence[str]) -> str:
        """Pick a wording, and fill its gaps."""
        words = self.one(of)
        while "{" in words:
            before, _, rest = words.partition("{")
            slot, _, after = rest.partition("}")
            words = f"{before}{self.one(SLOTS[slot])}{after}"
        return words[:1].upper() + words[1:] if self.chance() < 0.7 else words  # noqa: PLR2004


def answer(pen: Pen, habit: float) -> str:
    """Write what stands in the box; a habit of 1 is usual, and more is worse."""
    kinds = {
        "wish": 300,
        "response": int(290 * habit),
        "conclusion": int(130 * habit),
        "mixed": int(45 * habit),
        "unclear": 110,
        "blank": 70,
        "not asked": 40,
        "none": 25,
        "elsewhere": 15,
    }
    texts = (WISHES, RESPONSES, CONCLUSIONS, MIXED, UNCLEAR, BLANKS, NOT_ASKED, NONE, ELSEWHERE)
    return pen.text(dict(zip(kinds, texts, strict=True))[pen.weighed(kinds)])


def rows(seed: int = SEED) -> Iterator[tuple[str, ...]]:
    """Write the rows, one after the other."""
    pen = Pen(seed)
    for number in range(1, ROWS + 1):
        month = (number - 1) * len(MONTHS) // ROWS
        team = pen.weighed({name: weight for name, (_, weight) in TEAMS.items()})
        # Over the two years people learn what the box is for.
        habit = TEAMS[team][0] * (1.35 - 0.7 * month / (len(MONTHS) - 1))
        second = answer(pen, habit) if pen.chance() < 0.2 else ""  # noqa: PLR2004
        yield (
            f"SG{23 + (month + 3) // 12}/{number:05}",
            team,
            MONTHS[month],
            pen.weighed(AGES),
            answer(pen, habit),
            second,
        )


def extract(seed: int = SEED) -> bytes:
    """Write the file: UTF-8 with its mark, as spreadsheets save it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(rows(seed))
    return text.getvalue().encode("utf-8-sig")


if __name__ == "__main__":
    FILE.write_bytes(extract())
    print(f"{FILE.name}: {ROWS:,} rows")
