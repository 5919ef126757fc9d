"""Django: form fields, validators for model fields, and refusals as problem details."""

from msp_core.errors import MissingExtraError

try:
    from msp_core.web.django.fields import OutcomeField, RecordField
    from msp_core.web.django.forms import OutcomeForm
    from msp_core.web.django.requests import ProblemDetails, problem_response, read_request
    from msp_core.web.django.validators import outcome_from, validate_outcome, validate_record
except ModuleNotFoundError as error:
    raise MissingExtraError("django") from error

__all__ = [
    "OutcomeField",
    "OutcomeForm",
    "ProblemDetails",
    "RecordField",
    "outcome_from",
    "problem_response",
    "read_request",
    "validate_outcome",
    "validate_record",
]
