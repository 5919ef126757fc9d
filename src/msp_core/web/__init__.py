"""Our classes in web frameworks: read from a request, and refused as problem details.

Each framework has a module of its own, which alone imports it: ``msp_core.web.pydantic``,
``msp_core.web.fastapi``, ``msp_core.web.django`` and ``msp_core.web.flask``. What stands
here needs none of them.
"""

from msp_core.web.asking import questions
from msp_core.web.errors import MediaTypeError, PartError, TooLongError
from msp_core.web.problem_details import PROBLEM_JSON, Refusal, problem_details
from msp_core.web.problem_schema import PROBLEM_SCHEMA
from msp_core.web.reading import MOST_BYTES, read_json, read_part

__all__ = [
    "MOST_BYTES",
    "PROBLEM_JSON",
    "PROBLEM_SCHEMA",
    "MediaTypeError",
    "PartError",
    "Refusal",
    "TooLongError",
    "problem_details",
    "questions",
    "read_json",
    "read_part",
]
