"""Ownership, the rules that decide it, hand-offs, consultations, and how cases come to people: one table a file."""

from answerable.routing.models.consultation import Consultation
from answerable.routing.models.distribution import Distribution
from answerable.routing.models.hand_off import HandOff
from answerable.routing.models.ownership import Ownership
from answerable.routing.models.rule import Rule
from answerable.routing.models.turn import Turn

__all__ = ["Consultation", "Distribution", "HandOff", "Ownership", "Rule", "Turn"]
