"""Pseudonyms: what stands in place of an identifier, for whoever holds the key."""

import hashlib
import hmac
from typing import NoReturn

__all__ = ["SHORTEST_KEY", "Pseudonyms"]

SHORTEST_KEY = 32
"""How many bytes a key must have at least."""

_PURPOSE = "msp-core pseudonym 1"


class Pseudonyms:
    """Replaces identifiers by keyed HMAC-SHA256, so that what joined still joins.

    Whoever holds the key can find a person again, so what comes out is still personal
    data: keep the key away from it. No plain hash would do, since every NHS number
    there is can be hashed in minutes.

    The key is in no ``repr``, and neither pickled nor copied.
    """

    __slots__ = ("_keyed",)

    def __init__(self, *, key: bytes) -> None:
        """Take a key, of which only a digest that cannot be turned back is kept.

        Args:
            key: At least 32 bytes that nobody can guess, as ``secrets.token_bytes(32)``.

        Raises:
            TypeError: The key is not bytes.
            ValueError: The key is too short.
        """
        if type(key) is not bytes:
            raise TypeError("a key must be bytes")
        if len(key) < SHORTEST_KEY:
            raise ValueError(f"a key must have at least {SHORTEST_KEY} bytes")
        self._keyed = hmac.new(key, digestmod=hashlib.sha256)

    def of(self, thing: str, identifier: str, *, within: str = "") -> str:
        """Give the pseudonym of an identifier: 64 characters, always the same.

        Args:
            thing: What sort of thing it names, as in the reference of the tables; the
                same id of another sort of thing has another pseudonym.
            identifier: What is replaced.
            within: The id of the person in whose records it stands, for what is told
                apart within those only.
        """
        keyed = self._keyed.copy()
        for part in (_PURPOSE, thing, within, identifier):
            told = part.encode()
            # With its length before it, no part can be taken for another.
            keyed.update(len(told).to_bytes(8) + told)
        return keyed.hexdigest()

    def __repr__(self) -> str:
        return "Pseudonyms(key=<hushed>)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a key is neither pickled nor copied")
