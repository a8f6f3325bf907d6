"""Ownership, the rules that decide it, and hand-offs: one table a file."""

from answerable.routing.models.hand_off import HandOff
from answerable.routing.models.ownership import Ownership
from answerable.routing.models.rule import Rule

__all__ = ["HandOff", "Ownership", "Rule"]
