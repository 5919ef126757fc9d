"""Whether a record was read before, at 16 bytes a record."""

import json
from hashlib import blake2b

__all__ = ["Repeats"]


class Repeats:
    """Remembers the records of one run by a digest, and none of their words."""

    def __init__(self) -> None:
        self._seen: set[bytes] = set()

    def again(self, data: bytes) -> bool:
        """Whether the same record, its fields in whatever order, was given before."""
        digest = blake2b(_canonical(data), digest_size=16).digest()
        if digest in self._seen:
            return True
        self._seen.add(digest)
        return False


def _canonical(data: bytes) -> bytes:
    try:
        return json.dumps(json.loads(data), sort_keys=True).encode()
    except (ValueError, RecursionError):
        return data
