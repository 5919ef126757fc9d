"""Whether a statement is in the first person: the surest sign of somebody's own words."""

import re

__all__ = ["is_first_person"]

_FIRST_PERSON = re.compile(r"\b(?:i|me|my|mine|myself|we|us|our|ours|ourselves)\b", re.IGNORECASE)


def is_first_person(statement: str) -> bool:
    """Say whether "I", "my", "we" or the like stands in a statement."""
    return _FIRST_PERSON.search(statement) is not None
