"""The area that a return is from, by the names of the published layout."""

import attrs

__all__ = ["Area"]


@attrs.frozen(kw_only=True)
class Area:
    """Whose return it is. What is not known is left empty.

    Attributes:
        geography: What sort of area it is, such as ``Council``.
        council_type: What sort of council.
        region_code: The code of its region.
        region_name: The name of its region.
        ons_code: Its code at the Office for National Statistics.
        la_code: Its code in the collection.
        la_name: Its name.
    """

    geography: str = "Council"
    council_type: str = ""
    region_code: str = ""
    region_name: str = ""
    ons_code: str = ""
    la_code: str = ""
    la_name: str = ""
