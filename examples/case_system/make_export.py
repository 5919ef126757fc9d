"""Make ``export.csv``: what an invented council's case system gives for invented people.

Nobody in it is real, and nothing in it happened. It is as untidy as such exports are. An
enquiry with more than three outcomes goes on in rows below, in which merged cells come out
empty; dates and labels are local; some cells hold mistakes. The same file comes out each
time:

    python examples/case_system/make_export.py
"""

import csv
import io
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

ENQUIRIES = 130
SEED = 20_261_001
FILE = Path(__file__).with_name("export.csv")
HEADER = (
    *("Enquiry No", "Client ID", "NHS No", "Known as", "Team", "Worker", "Concern Rec'd"),
    *("Enq Type", "Abuse Type(s)", "Where", "MSP Visit", "Adult there?", "Asked?"),
    *("Desired Outcome 1", "Desired Outcome 2", "Desired Outcome 3", "Said by"),
    *("Review Visit", "Adult at review?", "Met 1", "Met 2", "Met 3", "Met - who says"),
    *("Result", "Closed", "Last saved"),
)
NAMES = (
    *("Mrs Pell", "Mr Oduya", "Miss Tarn", "Mr Wexley", "Ms Brandreth", "Mrs Kowal"),
    *("Mr Adébayo-Stott", "Mrs Fenwright", "Mr Lomax", "Miss Quill", "Mrs Thackray"),
)
WANTED = (
    "I want to feel safe in my own home",
    "To see my sister on Sundays like we used to",
    "I want my bank card back and to do my own shopping",
    "To stay in my flat",
    "I don't want him to come to the house any more",
    "To sleep through the night without worrying",
    "I would like him to say sorry to me",
    "To be told what is happening",
    "I want to go back to the choir",
    "To keep my dog with me",
    "I want to be able to trust who comes through my door",
    "To have my daughter there when they talk to me",
    "I want it not to happen to anybody else in here",
    "To get my wedding ring back",
)
NOT_WANTED = (
    "Increased monitoring by the home",
    "Case closed",
    "Referral made to advocacy",
    "Allegation substantiated",
    "Care plan reviewed by the social worker",
    "I want to see my son on Sundays. Referral made to the police.",
)
ABUSE = ("Financial", "Neglect", "Physical", "Emotional", "Domestic Abuse", "Self-Neglect")
PLACES = ("Own home", "Res. Home", "Nursing Home", "Hospital (acute)", "Community")
TEAMS = ("North", "South", "Hospital")
WORKERS = ("A. Mbeki", "J. Hollins", "R. Castellan")
MET = ("Met", "Met", "Met", "Part met", "Part met", "Not met", "Too early")


def nhs_number(number: int) -> str:
    """Give a number with a right check digit, from the range kept for tests."""
    for tail in range(number * 10, number * 10 + 10):
        digits = f"999{tail:06}"
        check = (
            11 - sum(int(d) * w for d, w in zip(digits, range(10, 1, -1), strict=True)) % 11
        ) % 11
        if check < 10:  # noqa: PLR2004 -- ten is never issued
            return f"{digits[:3]} {digits[3:6]} {digits[6:]}{check}"
    raise ValueError(number)


def written(day: date) -> str:
    """Write a day as the case system does."""
    return day.strftime("%d/%m/%Y")


def enquiry(number: int, pick: Random) -> list[dict[str, str]]:
    """Give the rows of one enquiry."""
    raised = date(2026, 4, 1) + timedelta(days=number)
    visit, review = raised + timedelta(days=6), raised + timedelta(days=70)
    none_given = number % 17 == 0
    wanted = [] if none_given else pick.sample(WANTED, pick.choice((1, 1, 2, 2, 3, 4, 5)))
    family = pick.random() < 0.12  # noqa: PLR2004 -- a share
    first = {
        "Enquiry No": f"SE-{1000 + number}",
        "Client ID": f"C{20_000 + number * 7}",
        "NHS No": nhs_number(number),
        "Known as": pick.choice(NAMES),
        "Team": pick.choice(TEAMS),
        "Worker": pick.choice(WORKERS),
        "Concern Rec'd": written(raised),
        "Enq Type": pick.choice(("S42", "S42", "S42", "Non-stat")),
        "Abuse Type(s)": "; ".join(pick.sample(ABUSE, pick.choice((1, 1, 2)))),
        "Where": pick.choice(PLACES),
        "MSP Visit": written(visit),
        "Adult there?": "Y",
        "Asked?": "Asked - none" if none_given else "Asked - given",
        "Said by": "" if none_given else ("Family" if family else "Adult"),
        "Last saved": written(review + timedelta(days=3)),
    }
    if wanted and number % 3:
        first |= {
            "Review Visit": written(review),
            "Adult at review?": "Y",
            "Result": pick.choice(("Subst.", "Part subst.", "Not subst.", "Inconclusive")),
            "Closed": written(review + timedelta(days=2)),
        }
    return [*outcome_rows(first, wanted, pick)] or [first]


def outcome_rows(
    first: dict[str, str], wanted: list[str], pick: Random
) -> Iterator[dict[str, str]]:
    """Give a row for each three outcomes; merged cells are empty in all but the first."""
    for start in range(0, len(wanted), 3):
        row = dict(first) if start == 0 else {"Said by": first["Said by"]}
        for place, words in enumerate(wanted[start : start + 3], 1):
            row[f"Desired Outcome {place}"] = words
            if "Review Visit" in first:
                row[f"Met {place}"] = pick.choice(MET)
                row["Met - who says"] = first["Said by"]
        yield row


def spoil(rows: list[list[dict[str, str]]]) -> None:
    """Put the mistakes in: each is told of in the guide."""
    for place, words in zip((3, 8, 15, 21, 33, 46), NOT_WANTED, strict=True):
        rows[place][0]["Desired Outcome 1"] = words
    for place in (11, 29):
        rows[place][0]["Met 1"] = "Met-ish"
    rows[40][0]["Where"] = "Day centre / other"
    rows[12][0]["NHS No"] = "999 12 345"
    rows[18][0]["MSP Visit"] = "31/06/2026"
    rows[24][0]["MSP Visit"] = ""
    rows[27][0]["Concern Rec'd"] = "w/c 27 April"
    rows[36][0]["Said by"] = "SW"
    rows[50][0] |= {"Known as": "N/K", "Abuse Type(s)": "N/K"}
    rows[55].append({"Known as": "Mr Somebody Else", "Desired Outcome 1": "To be left alone"})
    rows[61][0]["Asked?"] = "Asked - none"
    rows[70][0]["Adult there?"] = "N"


def export(seed: int = SEED) -> bytes:
    """Give the file."""
    pick = Random(seed)  # noqa: S311 -- nobody guesses it for gain
    rows = [enquiry(number, pick) for number in range(1, ENQUIRIES + 1)]
    spoil(rows)
    text = io.StringIO()
    sheet = csv.DictWriter(text, HEADER, restval="", lineterminator="\r\n")
    sheet.writeheader()
    sheet.writerows(row for each in rows for row in each)
    text.write(f"Total enquiries,{ENQUIRIES}\r\n")
    return text.getvalue().encode("cp1252")


if __name__ == "__main__":
    FILE.write_bytes(export())
