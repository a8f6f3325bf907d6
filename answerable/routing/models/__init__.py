"""Ownership, the rules that decide it, hand-offs and consultations: one table a file."""

from answerable.routing.models.consultation import Consultation
from answerable.routing.models.hand_off import HandOff
from answerable.routing.models.ownership import Ownership
from answerable.routing.models.rule import Rule

__all__ = ["Consultation", "HandOff", "Ownership", "Rule"]
