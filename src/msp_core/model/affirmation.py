"""An affirmation: the rule was asked about, and the person's words stand."""

from datetime import date

import attrs

from msp_core.model.fitting import shaped
from msp_core.model.shape import Extra, Text

__all__ = ["Affirmation"]


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Affirmation:
    """Somebody confirmed the wording of an outcome with the person, and it stands.

    A rule can be wrong about a person's own words, and then the person wins: what a
    rule would refuse as a service response, or as mixed, becomes a query. It is counted
    in every report, and never lifts a bare conclusion.

    Attributes:
        confirmed_by: Who confirmed the wording with the person.
        confirmed_on: The day on which they did.
        reason: Why the wording stands, as the person sees it.
        extra: Another system's own data, carried through untouched.
    """

    confirmed_by: Text
    confirmed_on: date
    reason: Text
    extra: Extra | None = attrs.field(default=None, hash=False)
