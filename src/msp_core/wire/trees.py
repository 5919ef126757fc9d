"""Problems as a tree of errors, such as cattrs raises and tells."""

from collections.abc import Iterable

from cattrs import BaseValidationError, ClassValidationError, IterableValidationError

from msp_core.wire.problems import MisshapenError, Problem, Step, noted

__all__ = ["tree_of"]


def tree_of(problems: Iterable[Problem], kind: type) -> BaseValidationError:
    """Make the error that holds each problem at the end of its path.

    Args:
        problems: At least one; a path leads from the thing that was read.
        kind: What that is.
    """
    return _group([_grown(problem, kind) for problem in problems], kind, "")


def _grown(problem: Problem, kind: type) -> Exception:
    error: Exception = MisshapenError(problem.fault, problem.message)
    steps = [_step(each) for each in problem.path.split("/")[1:]]
    for place in reversed(range(len(steps))):
        error = noted(error, steps[place], None)
        if place:
            error = _group([error], kind, steps[place])
    return error


def _step(shown: str) -> Step:
    # The name of a field never begins with a digit.
    return int(shown) if shown.isdigit() else shown


def _group(errors: list[Exception], kind: type, step: Step) -> BaseValidationError:
    group = IterableValidationError if isinstance(step, int) else ClassValidationError
    return group(f"while reading {kind.__name__}", errors, kind)  # pyright: ignore[reportCallIssue] -- cattrs adds one
