"""A form for one outcome, in which the person wins."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from msp_core.statements import STATEMENT_RULES
from msp_core.web.django.fields import HushedField
from msp_core.web.django.validators import outcome_from

__all__ = ["OutcomeForm"]

_AFFIRMABLE = {rule.name for rule in STATEMENT_RULES if rule.affirmable}
_ALL_THREE = "Say who confirmed the wording with the person, on which day, and why it stands."


class OutcomeForm(forms.Form):
    """What the person wants and, where a rule doubts it, who confirmed the wording with them.

    ``cleaned_data["wanted"]`` is an ``Outcome``, with its affirmation where there is one.
    Show the other three fields when ``may_be_affirmed`` says so.
    """

    wanted = HushedField(label="What does the person want?")
    confirmed_by = HushedField(
        label="Who confirmed this wording with the person?", widget=forms.TextInput, required=False
    )
    confirmed_on = forms.DateField(
        label="When did they?", widget=forms.DateInput(attrs={"type": "date"}), required=False
    )
    reason = HushedField(label="Why does it stand, as the person sees it?", required=False)

    def clean(self) -> dict[str, Any]:
        """Make the outcome of the text, or say what to ask instead."""
        cleaned = super().clean() or self.cleaned_data
        if not self.errors:
            try:
                cleaned["wanted"] = outcome_from(
                    cleaned["wanted"], affirmation=_affirmation(cleaned)
                )
            except ValidationError as refused:
                self.add_error("wanted", refused)
        return cleaned

    @property
    def may_be_affirmed(self) -> bool:
        """Whether what refuses the text gives way to a wording confirmed with the person."""
        refused = self.errors.as_data().get("wanted", [])
        return bool(self.data.get("confirmed_by")) or any(
            error.code in _AFFIRMABLE for error in refused
        )


def _affirmation(cleaned: dict[str, Any]) -> dict[str, Any] | None:
    by, on, reason = (cleaned[name] for name in ("confirmed_by", "confirmed_on", "reason"))
    if not (by or on or reason):
        return None
    if not (by and on and reason):
        raise ValidationError(_ALL_THREE, "affirmation-incomplete")
    return {"confirmed_by": by, "confirmed_on": on.isoformat(), "reason": reason}
