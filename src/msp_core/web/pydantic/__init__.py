"""Our classes as fields of pydantic models: ``wanted: Embedded[Outcome]``."""

from msp_core.errors import MissingExtraError

try:
    from msp_core.web.pydantic.embedding import Embedded
    from msp_core.web.pydantic.errors import ERROR_TYPE, errors_as_findings, hushed
    from msp_core.web.pydantic.hushed_model import Hushed
except ModuleNotFoundError as error:
    raise MissingExtraError("pydantic") from error

__all__ = ["ERROR_TYPE", "Embedded", "Hushed", "errors_as_findings", "hushed"]
