"""Where something of a lifted record stands in the older one, which the reader has in hand."""

from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from typing import Any

import attrs
from cattrs import BaseValidationError

from msp_core.findings import Finding
from msp_core.model.kind import kind_of
from msp_core.wire.problems import problems_in
from msp_core.wire.trees import tree_of

__all__ = ["NOT_LIFTED", "Moved", "Places"]


@attrs.frozen
class Moved:
    """Where each thing that one step moved stood before.

    Attributes:
        shape: The shape of the older record.
        from_new: The older JSON Pointer of each newer one that differs. What stands
            inside a thing moved with it.
    """

    shape: type
    from_new: Mapping[str, str]

    def old(self, path: str) -> str:
        """Give the place in the older record of one in the newer.

        Args:
            path: A JSON Pointer into the newer record.

        Returns:
            A JSON Pointer into the older, which ends where that has no such field.
        """
        before, after = path, ""
        while before and before not in self.from_new:
            before, _, last = before.rpartition("/")
            after = f"/{last}{after}"
        return _known(self.from_new.get(before, before) + after, self.shape)


@attrs.frozen
class Places:
    """Where what was lifted, step by step, stands in the record as it came.

    Attributes:
        moves: What each step moved, the oldest step first; none if nothing was lifted.
    """

    moves: tuple[Moved, ...] = ()

    def in_source(self, path: str) -> str:
        """Give the place, in the record as it came, of a place in the lifted one.

        Args:
            path: A JSON Pointer into the record of the newest schema.
        """
        for moved in reversed(self.moves):
            path = moved.old(path)
        return path

    def told(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Give findings on the lifted record with their places in the one that came."""
        if not self.moves:
            return tuple(findings)
        return tuple(
            attrs.evolve(finding, path=self.in_source(finding.path)) for finding in findings
        )

    @contextmanager
    def telling(self, kind: type) -> Generator[None, None, None]:
        """Tell what is wrong with the shape of a lifted record in the places of its source.

        Args:
            kind: What is read.

        Raises:
            BaseValidationError: What arose inside, each place in terms of the source.
        """
        try:
            yield
        except BaseValidationError as error:
            if not self.moves:
                raise
            problems = [
                attrs.evolve(problem, path=self.in_source(problem.path))
                for problem in problems_in(error)
            ]
            raise tree_of(problems, kind) from None


NOT_LIFTED = Places()
"""The places of a record that came in the newest schema, or of none."""


def _known(path: str, shape: Any) -> str:  # noqa: ANN401 -- a type form
    shown = ""
    for step in path.split("/")[1:]:
        kind = kind_of(shape)
        if kind.many:
            shape = kind.one
        elif kind.is_object:
            field = attrs.fields_dict(kind.of).get(step)
            if field is None:
                return shown
            shape = field.type
        elif not kind.is_extra:
            return shown
        shown = f"{shown}/{step}"
    return shown
