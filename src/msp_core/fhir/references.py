"""References as a server writes them: relative to where the entry that holds them is."""

import re
from typing import Any

from msp_core.fhir.elements import Data, dig, listed
from msp_core.wire.kinds import is_list, is_object

__all__ = ["resolved"]

# What FHIR calls a RESTful URL: the base of a server, a type of resource, and an id. The base
# is set before each reference in its entry, so a long one would be many times as long.
_RESTFUL = re.compile(r"(.{1,2000}/)[A-Z][A-Za-z]*/[A-Za-z0-9.-]{1,64}")


def resolved(bundle: Data) -> Data:
    """Give a Bundle in which a relative reference to an entry is that entry's ``fullUrl``.

    A server that keeps what it is sent names it ``https://server/fhir/Goal/7`` in
    ``fullUrl``, and may write ``Goal/7`` wherever it is referred to.

    Args:
        bundle: Plain data of bounded depth, which is not changed.
    """
    if not is_list(bundle.get("entry")):
        return bundle
    entries = listed(bundle, "entry")
    urls = {url for each in entries if isinstance(url := dig(each, "fullUrl"), str)}
    return {**bundle, "entry": [_resolving(each, _base(each), urls) for each in entries]}


def _base(entry: object) -> str:
    url = dig(entry, "fullUrl")
    there = _RESTFUL.fullmatch(url) if isinstance(url, str) else None
    return there[1] if there else ""


def _resolving(data: object, base: str, urls: set[str]) -> Any:  # noqa: ANN401 -- any JSON value
    if is_list(data):
        return [_resolving(each, base, urls) for each in data]
    if not is_object(data):
        return data
    found = {name: _resolving(each, base, urls) for name, each in data.items()}
    url = found.get("reference")
    if isinstance(url, str) and url not in urls and f"{base}{url}" in urls:
        found["reference"] = f"{base}{url}"
    return found
