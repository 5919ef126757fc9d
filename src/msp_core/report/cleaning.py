"""Text that any page can hold: names of teams and columns come from anybody's extract."""

import re

__all__ = ["clean"]

# Controls, lone surrogates, and the marks that turn the direction of writing around.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Replace what no page can hold, and make each run of white space one space."""
    return _UNSEEN.sub("\ufffd", " ".join(text.split()))
