"""Whether a Bundle says what its record says, no more and no less.

A Bundle repeats itself: a status, a reference and a code may tell one thing three
times. So what was read is written again, and must come out as what was given.
"""

from typing import Any

from msp_core.fhir.elements import Data, dig, listed
from msp_core.fhir.refusing import BundleError
from msp_core.wire.kinds import is_list, is_object
from msp_core.wire.problems import Step, pointer

__all__ = ["refuse_unlike"]

# What a server may add to what it stores. No words of the record stand there.
_OF_BUNDLE = {"id", "meta", "language", "timestamp", "identifier"}
_OF_RESOURCE = {"id", "meta", "language", "text"}

_UNLIKE = "it does not say what the record that the Bundle tells would say here"


def refuse_unlike(given: Data, written: Data) -> None:
    """Refuse a Bundle that says more or other than the record read from it.

    Args:
        given: The Bundle.
        written: What the record is written as.

    Raises:
        BundleError: They differ; it tells the first place.
    """
    at = _difference(_settled(given), _settled(written), ())
    if at is not None:
        raise BundleError(pointer(at), _UNLIKE)


def _settled(bundle: Data) -> Data:
    entries = listed(bundle, "entry")
    # Plain data holds no tuple, so no reference can pretend to be one that was found.
    urls: dict[str, object] = {
        url: ("entry", index)
        for index, each in enumerate(entries)
        if isinstance(url := dig(each, "fullUrl"), str)
    }
    kept = {name: value for name, value in bundle.items() if name not in _OF_BUNDLE}
    return {**kept, "entry": [_entry(each, urls) for each in entries]}


def _entry(entry: object, urls: dict[str, object]) -> Any:  # noqa: ANN401 -- any JSON value
    if not is_object(entry):
        return entry
    resource = entry.get("resource")
    if is_object(resource):
        resource = {name: each for name, each in resource.items() if name not in _OF_RESOURCE}
    url = _renamed(entry.get("fullUrl"), urls)
    return {**entry, "fullUrl": url, "resource": _renaming(resource, urls)}


def _renaming(data: object, urls: dict[str, object]) -> Any:  # noqa: ANN401 -- any JSON value
    if is_list(data):
        return [_renaming(each, urls) for each in data]
    if not is_object(data):
        return data
    # The label of a code is for people to read, and its wording may change.
    is_coding = "code" in data and "system" in data
    return {
        name: _renamed(each, urls) if name == "reference" else _renaming(each, urls)
        for name, each in data.items()
        if not (is_coding and name == "display")
    }


def _renamed(url: object, urls: dict[str, object]) -> object:
    return urls.get(url, url) if isinstance(url, str) else url


def _difference(one: object, other: object, at: tuple[Step, ...]) -> tuple[Step, ...] | None:
    if type(one) is not type(other):
        return at
    if is_object(one) and is_object(other):
        return _difference_in(one, other, at)
    if is_list(one) and is_list(other) and len(one) == len(other):
        return _difference_in(dict(enumerate(one)), dict(enumerate(other)), at)
    return None if one == other else at


def _difference_in(
    one: dict[Any, Any], other: dict[Any, Any], at: tuple[Step, ...]
) -> tuple[Step, ...] | None:
    for name in {**one, **other}:
        if name not in one or name not in other:
            return (*at, name)
        place = _difference(one[name], other[name], (*at, name))
        if place is not None:
            return place
    return None
