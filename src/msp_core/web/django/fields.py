"""Form fields that clean to our classes, and keep what was typed."""

from typing import Any

from django import forms
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import MaxLengthValidator
from django.forms.models import fields_for_model

from msp_core.checking import dumps
from msp_core.model import Outcome, Record
from msp_core.model.kind import kind_of
from msp_core.model.shape import Length, Text
from msp_core.web.django.validators import hushed, outcome_from, record_from, refuse_no_outcome

__all__ = ["HushedField", "OutcomeField", "RecordField"]

_NOT_KEPT = (
    "{name} becomes an object of msp_core, which no field of a model keeps. In a form of that "
    "model leave it out, and give the model's own field a validator of msp_core.web.django."
)

# What no text of a record may consist of.
_BLANK = " \t\r\n"
_LONGEST = next(each.at_most for each in kind_of(Text).limits if isinstance(each, Length))


class HushedField(forms.CharField):
    """A text whose errors hold none of it. It is kept as typed, spaces and all."""

    widget = forms.Textarea
    # Checked here and not by ``maxlength``, by which a browser cuts what is pasted.
    default_validators = [MaxLengthValidator(_LONGEST)]  # noqa: RUF012 -- Django's own way

    def __init__(self, *, strip: bool = False, **options: Any) -> None:  # noqa: ANN401 -- Django's own
        super().__init__(strip=strip, **options)

    def to_python(self, value: Any) -> str | None:  # noqa: ANN401 -- Django's own
        """Give the text; one that is blank counts as none."""
        text = super().to_python(value)
        return text if text and text.strip(_BLANK) else self.empty_value

    def run_validators(self, value: Any) -> None:  # noqa: ANN401 -- Django's own
        """Run the validators; Django's own put the text into their ``params``."""
        try:
            super().run_validators(value)
        except ValidationError as error:
            refused = hushed(error)
        else:
            return
        raise refused

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> forms.BoundField:
        """Give the field in its form, which may not be one that would save it by itself.

        A text field of a model would keep the ``str`` of our object, which holds no words.

        Raises:
            ImproperlyConfigured: The form saves it to a model's field of the same name.
        """
        if _is_saved(form, field_name):
            raise ImproperlyConfigured(_NOT_KEPT.format(name=field_name))
        return super().get_bound_field(form, field_name)

    def has_changed(self, initial: Any, data: Any) -> bool:  # noqa: ANN401 -- Django's own
        """Say whether what was typed differs from what the form began with."""
        return super().has_changed(self.prepare_value(initial), data)


class OutcomeField(HushedField):
    """A text box for what the person wants, which cleans to an ``Outcome``, or to None.

    A refusal is a ``ValidationError`` that says what to ask instead; its code is the name of
    the rule. What is only asked about is not refused: see ``msp_core.web.questions``.
    """

    default_validators = [refuse_no_outcome]  # noqa: RUF012 -- Django's own way

    def clean(self, value: Any) -> Any:  # noqa: ANN401 -- Django's own
        """Give the outcome."""
        text = super().clean(value)
        return outcome_from(text) if text else None

    def prepare_value(self, value: Any) -> Any:  # noqa: ANN401 -- Django's own
        """Give what stands in the box."""
        return value.statement if isinstance(value, Outcome) else value


class RecordField(HushedField):
    """A text box for the JSON of a record, which cleans to a ``Record``, or to None."""

    default_validators: list[Any] = []  # noqa: RUF012 -- Django's own way

    def clean(self, value: Any) -> Any:  # noqa: ANN401 -- Django's own
        """Give the record."""
        text = super().clean(value)
        return record_from(text) if text else None

    def prepare_value(self, value: Any) -> Any:  # noqa: ANN401 -- Django's own
        """Give what stands in the box."""
        return dumps(value).decode() if isinstance(value, Record) else value


def _is_saved(form: forms.BaseForm, name: str) -> bool:
    # A form that saves nothing by itself has none.
    options: Any = getattr(form, "_meta", None)
    return options is not None and name in fields_for_model(
        options.model, options.fields, options.exclude
    )
