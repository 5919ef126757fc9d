"""What is true of every term of every vocabulary."""

import copy
import pickle
import re

import pytest

from msp_core import sources
from msp_core.model import vocabulary
from msp_core.model.vocabulary import Term
from msp_core.rule import Source

VOCABULARIES: list[type[Term]] = [
    each for name in vocabulary.__all__ if (each := getattr(vocabulary, name)) is not Term
]
TERMS = [term for each in VOCABULARIES for term in each]
NAMED_SOURCES = [getattr(sources, name) for name in sources.__all__]

every_vocabulary = pytest.mark.parametrize("each", VOCABULARIES, ids=lambda each: each.__name__)
every_term = pytest.mark.parametrize(
    "term",
    TERMS,
    ids=lambda term: f"{type(term).__name__}.{term.name}",
)


def test_front_door_is_sorted_and_whole() -> None:
    """The package gives every vocabulary that its modules define, in order."""
    defined = {
        each.__name__
        for each in Term.__subclasses__()
        if each.__module__.startswith(f"{vocabulary.__name__}.")
    }

    assert vocabulary.__all__ == sorted(vocabulary.__all__)
    assert {each.__name__ for each in VOCABULARIES} == defined


@every_vocabulary
def test_vocabulary_says_what_it_means_and_where_it_is_from(each: type[Term]) -> None:
    """Each vocabulary has a docstring of its own, which names a source."""
    assert each.__doc__
    assert "Source: " in each.__doc__


@every_vocabulary
def test_values_are_unique(each: type[Term]) -> None:
    """No two names of a vocabulary stand for one value."""
    assert len(each.__members__) == len({term.value for term in each})


@every_vocabulary
def test_labels_are_unique_whatever_their_capitals(each: type[Term]) -> None:
    """No two terms of a vocabulary have one label, so that a label can be looked up."""
    assert len(each) == len({term.label.casefold() for term in each})


@every_term
def test_value_is_its_name_in_snake_case(term: Term) -> None:
    """A value on the wire is lower snake case, and the lower case of its name."""
    assert re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", term.value)
    assert term.value == term.name.lower()


@every_term
def test_term_is_told_in_full(term: Term) -> None:
    """Each term has a label, a definition in a sentence, a source and a standing."""
    assert term.label == term.label.strip() != ""
    assert re.fullmatch(r"[A-Z].*\.", term.definition)
    assert term.source in NAMED_SOURCES
    assert type(term.official) is bool


@every_term
def test_our_own_is_never_official(term: Term) -> None:
    """What we propose, or know from local forms only, is not presented as official."""
    assert not (term.official and term.source in (sources.OURS, sources.LOCAL_FORMS))


@every_term
def test_term_outlives_pickling_and_copying(term: Term) -> None:
    """A term that was pickled or copied is the same member, with all that it carries."""
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(term, protocol)) is term
    assert copy.copy(term) is term
    assert copy.deepcopy(term) is term


@every_term
def test_term_is_found_by_value_and_by_label(term: Term) -> None:
    """A term is found again by its value, and by its label in whatever capitals."""
    each = type(term)

    assert each(term.value) is term
    for label in (term.label, term.label.lower(), term.label.upper(), term.label.title()):
        assert each.from_label(label) is term


def test_named_sources_are_sorted_and_whole() -> None:
    """The module of sources gives every source that it defines, in order."""
    defined = {name for name, value in vars(sources).items() if isinstance(value, Source)}

    assert sources.__all__ == sorted(defined)


def test_sources_are_told_apart() -> None:
    """Each source has a title of its own, and an address that can be followed or none."""
    assert len({source.title for source in NAMED_SOURCES}) == len(NAMED_SOURCES)
    assert all(re.fullmatch(r"(https?://\S+)?", source.url) for source in NAMED_SOURCES)
