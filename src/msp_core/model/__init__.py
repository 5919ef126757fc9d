"""What a record is: one noun, one module."""

from msp_core.model.affirmation import Affirmation
from msp_core.model.choice import BestInterests, Capacity, Choice
from msp_core.model.conversation import Conversation, Participant
from msp_core.model.feedback import Answer, Feedback
from msp_core.model.outcome import Outcome
from msp_core.model.person import Person, Representative
from msp_core.model.process import (
    Advocacy,
    Conclusion,
    InformationSharing,
    Override,
    Process,
    ServiceResponse,
)
from msp_core.model.rating import Rating, Scale
from msp_core.model.record import Record
from msp_core.model.review import Review
from msp_core.model.risk_option import Benefit, Mitigation, Risk, RiskOption
from msp_core.model.walk import walk

__all__ = [
    "Advocacy",
    "Affirmation",
    "Answer",
    "Benefit",
    "BestInterests",
    "Capacity",
    "Choice",
    "Conclusion",
    "Conversation",
    "Feedback",
    "InformationSharing",
    "Mitigation",
    "Outcome",
    "Override",
    "Participant",
    "Person",
    "Process",
    "Rating",
    "Record",
    "Representative",
    "Review",
    "Risk",
    "RiskOption",
    "Scale",
    "ServiceResponse",
    "walk",
]
