"""What people say afterwards: who asked, about what, and whether they feel safer."""

from msp_core.model.vocabulary.term import Term
from msp_core.sources import MSP_OUTCOMES_FRAMEWORK, OURS, OUTCOME_MEASURE_PILOT

__all__ = ["FeedbackMode", "FeltSafetyChange", "RatingSubject"]


class FeedbackMode(Term):
    """Who asks for feedback, and when. The framework permits these two ways.

    Source: MSP Outcomes Framework; the labels are ours.
    """

    INDEPENDENT_WITHIN_8_WEEKS = (
        "independent_within_8_weeks",
        "By somebody independent, within eight weeks of closure",
        "Somebody who did not lead the enquiry asks, no later than eight weeks after closure.",
        MSP_OUTCOMES_FRAMEWORK,
        False,
    )
    LEAD_AT_CLOSURE = (
        "lead_at_closure",
        "By whoever led the enquiry, at closure",
        "Whoever led the enquiry asks as it is closed, which may colour the answers.",
        MSP_OUTCOMES_FRAMEWORK,
        False,
    )


class RatingSubject(Term):
    """What a rating is about. Ratings compare only on one scale, by one kind of rater.

    Source: ours, after what making safeguarding personal is meant to improve.
    """

    SAFETY = (
        "safety",
        "Safety",
        "How safe the person is or feels.",
        OURS,
        False,
    )
    WELLBEING = (
        "wellbeing",
        "Wellbeing",
        "How well the person is and feels.",
        OURS,
        False,
    )
    QUALITY_OF_LIFE = (
        "quality_of_life",
        "Quality of life",
        "How good the person finds their life.",
        OURS,
        False,
    )
    INVOLVEMENT = (
        "involvement",
        "Involvement",
        "How far the person took part in what was done.",
        OURS,
        False,
    )
    CHOICE = (
        "choice",
        "Choice",
        "How far the person could choose.",
        OURS,
        False,
    )
    CONTROL = (
        "control",
        "Control",
        "How far the person was in charge.",
        OURS,
        False,
    )


class FeltSafetyChange(Term):
    """Whether the person feels safer than before; not a question of the LGA's.

    Source: the national pilot of 2013-14 for the first two labels, the only ones that we
    have read; the other three are ours.
    """

    A_LOT_SAFER = (
        "a_lot_safer",
        "A lot safer",
        "The person feels much safer than before.",
        OUTCOME_MEASURE_PILOT,
        True,
    )
    QUITE_A_BIT_SAFER = (
        "quite_a_bit_safer",
        "Quite a bit safer",
        "The person feels clearly safer than before.",
        OUTCOME_MEASURE_PILOT,
        True,
    )
    A_LITTLE_SAFER = (
        "a_little_safer",
        "A little safer",
        "The person feels somewhat safer than before.",
        OURS,
        False,
    )
    NO_SAFER = (
        "no_safer",
        "No safer",
        "The person feels as safe as before, or as unsafe.",
        OURS,
        False,
    )
    LESS_SAFE = (
        "less_safe",
        "Less safe",
        "The person feels less safe than before.",
        OURS,
        False,
    )
