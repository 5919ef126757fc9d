"""An outcome: what the person wants to be different in their life."""

import attrs

from msp_core.errors import NotAnOutcomeError
from msp_core.findings import Level
from msp_core.model.affirmation import Affirmation
from msp_core.model.fitting import shaped
from msp_core.model.reading import is_read_first
from msp_core.model.shape import Extra, Identifier, Text
from msp_core.model.vocabulary import Expression, MissingReason, OutcomeTheme, Voice
from msp_core.statements import classify_statement, judge

__all__ = ["Outcome"]


@attrs.frozen(kw_only=True, field_transformer=shaped)
class Outcome:
    """What the person wants, or does not want, in their life.

    It cannot hold a service response or a conclusion: whoever has an ``Outcome`` may
    rely on that. What is refused is not lost, for ``ServiceResponse`` and ``Conclusion``
    are the classes that it belongs in.

    Attributes:
        statement: The outcome, best in the person's own words. Kept verbatim.
        id: What a review refers to it by.
        voiced_by: Who said so: the person, or somebody for them. Not having recorded it
            is a finding.
        themes: Which of the outcomes that people often want it speaks of.
        expressed: How it was said or shown.
        own_words: The person's own words, where the statement puts them another way.
        no_own_words: Why there are none, where there are none.
        revises: The ``id`` of the earlier outcome that this one takes the place of.
        revised_because: Why what the person wants has changed.
        affirmation: Who confirmed the wording with the person, if a rule doubted it.
        extra: Another system's own data, carried through untouched.

    Raises:
        NotAnOutcomeError: The statement is a service response, a conclusion, or a mix
            of one with an outcome.
        TypeError: A value has the wrong type.
        ValueError: A text is empty or too long.
    """

    statement: Text = attrs.field(kw_only=False)
    id: Identifier | None = None
    voiced_by: Voice | None = None
    themes: tuple[OutcomeTheme, ...] = ()
    expressed: Expression | None = None
    own_words: Text | None = None
    no_own_words: MissingReason | None = None
    revises: Identifier | None = None
    revised_because: Text | None = None
    affirmation: Affirmation | None = None
    extra: Extra | None = attrs.field(default=None, hash=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a statement that the rules refuse."""
        if is_read_first():
            return
        findings = judge(self.statement, affirmed=self.affirmation is not None)
        if any(finding.level is Level.REJECT for finding in findings):
            raise NotAnOutcomeError(classify_statement(self.statement))
