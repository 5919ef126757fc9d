"""One of our classes as a field: how pydantic reads it, writes it and publishes it."""

from collections.abc import Callable
from typing import Annotated, Any, TypeAlias, TypeVar, cast

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from msp_core.errors import ReadError, RejectedError
from msp_core.web.problem_details import findings_of
from msp_core.web.pydantic.errors import error_of
from msp_core.web.pydantic.publishing import published
from msp_core.web.reading import read_part
from msp_core.wire.embedding import model_classes, terms
from msp_core.wire.writing import plain

__all__ = ["Embedded"]

T = TypeVar("T")

_ONE_CLASS = (
    "Embedded takes one class of msp_core: Embedded[Outcome], list[Embedded[Outcome]] and "
    "Embedded[Outcome] | None can be read, and Embedded[list[Outcome]] cannot"
)


class _Embedding:
    """What pydantic asks of an annotation."""

    def __get_pydantic_core_schema__(self, source: Any, _: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 -- a type form
        if source not in {*model_classes(), *terms()}:
            raise TypeError(_ONE_CLASS)
        return core_schema.no_info_plain_validator_function(
            _reader(source),
            serialization=core_schema.plain_serializer_function_ser_schema(_writer(source)),
            metadata={"msp_core": source},
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        kind = cast("dict[str, Any]", schema)["metadata"]["msp_core"]
        return published(kind, handler)


Embedded: TypeAlias = Annotated[T, _Embedding()]
"""One of our classes, read as strictly as ``loads`` reads it and written as it travels.

Each finding is an error of its own, whose ``loc`` goes on with our path. None holds input.
An object that is one already is taken as it is; a record must even so be one that ``check``
accepts, since whoever holds the model relies on it. What pydantic lets into the field unread,
as ``model_construct`` and ``model_copy(update=...)`` do, is read when it is written.
"""


def _reader(kind: type[T]) -> Callable[[object], T]:
    def read(value: object) -> T:
        try:
            return read_part(kind, value)
        except (ReadError, RejectedError) as error:
            findings = findings_of(error)
        # Raised here, so that no other error travels along as its context.
        raise error_of(kind, findings)

    return read


def _writer(kind: type) -> Callable[[object], Any]:
    def write(value: object) -> Any:  # noqa: ANN401 -- any JSON value
        return plain(value if type(value) is kind else read_part(kind, value))

    return write
