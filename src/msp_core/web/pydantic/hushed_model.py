"""A pydantic model none of whose errors shows what was sent."""

from collections.abc import Callable
from typing import Any, Self, TypeVar

from pydantic import BaseModel, ModelWrapValidatorHandler, ValidationError, model_validator

from msp_core.web.pydantic.errors import hushed

__all__ = ["Hushed"]

T = TypeVar("T")


class Hushed(BaseModel):
    """A pydantic model none of whose errors shows input: neither ours nor those beside ours.

    pydantic puts the whole of what was given into the error of a field that is missing.
    ``hide_input_in_errors`` keeps that out of ``str(error)``, and not out of ``errors()``.
    """

    @model_validator(mode="wrap")
    @classmethod
    def _hush(cls, data: object, handler: ModelWrapValidatorHandler[Self]) -> Self:
        return _quietly(lambda: handler(data))

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:  # noqa: ANN401 -- pydantic's own
        """Read JSON as pydantic does, and keep what is no JSON out of the error too."""
        return _quietly(lambda: super(Hushed, cls).model_validate_json(json_data, **options))


def _quietly(read: Callable[[], T]) -> T:
    try:
        return read()
    except ValidationError as error:
        refused = error
    # Raised here, so that the first error does not travel along as the second's context.
    raise hushed(refused)
