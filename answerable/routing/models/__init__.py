"""Ownership, the matrix that decides it, hand-offs, consultations, and how cases come to people: one table a file."""

from answerable.routing.models.consultation import Consultation
from answerable.routing.models.distribution import Distribution
from answerable.routing.models.hand_off import HandOff
from answerable.routing.models.notice import Notice, NoticesSeen
from answerable.routing.models.ownership import Ownership
from answerable.routing.models.proposal import Proposal, Tryout
from answerable.routing.models.rule import Rule
from answerable.routing.models.turn import Turn
from answerable.routing.models.version import Version

__all__ = ["Consultation", "Distribution", "HandOff", "Notice", "NoticesSeen", "Ownership", "Proposal", "Rule", "Tryout", "Turn", "Version"]
