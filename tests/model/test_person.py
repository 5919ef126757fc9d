"""A person, and those who speak for them."""

from datetime import date, datetime

import attrs
import pytest

from msp_core.model import Person, Representative
from msp_core.model.nhs_number import has_check_digit, is_repdigit
from msp_core.model.reading import read_first
from msp_core.model.vocabulary import RepresentativeRole

SISTER = Representative(
    id="r1",
    role=next(iter(RepresentativeRole)),
    name="Jean Nobody",
    relationship="Her sister",
    speaks_because="She asked her to.",
    paid_carer=False,
    agreed_by_person=True,
    source_of_risk=False,
    instructed=None,
    authority="LPA-0000",
    extra={"phone_tree": [1, 2]},
)
PERSON = Person(
    id="p-104",
    preferred_name="Mrs B",
    nhs_number="9434765919",
    date_of_birth=date(1931, 4, 2),
    communication="Prefers short sentences; hearing aid in left ear",
    safe_contact="Ring Jean, never the landline.",
    representatives=(SISTER,),
    extra={"ours": None},
)
INVALID = ["4380590096", "3459124359", "0000000001"]


def test_a_person_keeps_what_they_are_given() -> None:
    """A person is who the record says, with those who speak for them."""
    assert PERSON.preferred_name == "Mrs B"
    assert (SISTER,) == PERSON.representatives
    assert PERSON != Person(id="p-104")


def test_an_id_is_all_that_a_person_needs() -> None:
    """Nothing else is needed, and there is no field for capacity."""
    assert () == Person(id="p-104").representatives
    assert not [field.name for field in attrs.fields(Person) if "capacity" in field.name]


def test_a_repr_tells_how_much_there_is_and_not_what() -> None:
    """A hushed repr says how long a text is, and that there is a date."""
    shown = repr(PERSON)

    assert "preferred_name=<5 characters>" in shown
    assert "date_of_birth=<a date>" in shown
    assert "nhs_number=<10 characters>" in shown
    assert "extra=<1 entries>" in shown
    assert "nhs_number=None" in repr(Person(id="p-104"))


@pytest.mark.parametrize("number", ["9434765919", "6541003238", "4146515092", "4446394339"])
def test_a_valid_nhs_number_is_taken(number: str) -> None:
    """A number whose check digit is right is kept as text."""
    assert number == Person(id="p", nhs_number=number).nhs_number
    assert has_check_digit(number)


@pytest.mark.parametrize("number", INVALID)
def test_a_wrong_check_digit_is_refused_unquoted(number: str) -> None:
    """A number that is nobody's cannot be held, and the error does not repeat it."""
    with pytest.raises(ValueError, match=r"^Person\.nhs_number has the wrong check") as caught:
        Person(id="p", nhs_number=number)

    assert number not in str(caught.value)
    assert not has_check_digit(number)


@pytest.mark.parametrize("number", INVALID)
def test_reading_first_leaves_the_check_digit_to_the_rules(number: str) -> None:
    """A record that is read says it with its place, among all the rest."""
    with read_first():
        person = Person(id="p", nhs_number=number)

    assert number == person.nhs_number


@pytest.mark.parametrize("number", ["2222222222", "9999999999"])
def test_one_digit_repeated_passes_the_sum_and_can_be_told(number: str) -> None:
    """A number of one digit is built, for a rule to ask about."""
    assert number == Person(id="p", nhs_number=number).nhs_number
    assert is_repdigit(number)
    assert not is_repdigit("9434765919")


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("", "must not be empty"),
        ("943476591", "must have at least 10 characters"),
        ("943 476 5919", "must have at most 10 characters"),
        ("943476591\n", "must be ten digits"),
        ("٩٤٣٤٧٦٥٩١٩", "must be ten digits"),
        ("94347659l9", "must be ten digits"),
    ],
)
def test_what_is_not_ten_digits_is_refused(number: str, told: str) -> None:
    """An NHS number is ten digits, and nothing else at all."""
    with pytest.raises(ValueError, match=f"^Person.nhs_number {told}$"):
        Person(id="p", nhs_number=number)


def test_a_time_is_no_date_of_birth() -> None:
    """A date with a time of day is another type."""
    with pytest.raises(TypeError, match=r"^Person\.date_of_birth must be a date$"):
        Person(id="p", date_of_birth=datetime(1931, 4, 2))  # noqa: DTZ001 -- to be refused


def test_an_id_is_never_blank() -> None:
    """An identifier that is empty, blank or endless refers to nothing."""
    for blank in ("", "  ", "x" * 201):
        with pytest.raises(ValueError, match=r"^Person\.id must "):
            Person(id=blank)
