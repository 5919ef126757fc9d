"""A record as an HL7 FHIR R4 Bundle of plain data, and back. No conformance is claimed.

What FHIR has an element for stands in it; the rest stands in extensions of our own, and
what FHIR has no code for is told by our own code systems, never by a code that is close.
"""

from msp_core.fhir.code_systems import code_systems
from msp_core.fhir.reading import from_bundle
from msp_core.fhir.refusing import BundleError
from msp_core.fhir.writing import to_bundle

__all__ = ["BundleError", "code_systems", "from_bundle", "to_bundle"]
