"""How a brand writes and what colleagues have to know, in versions; who has read it: one table a file."""

from answerable.policy.models.attendance import Attendance
from answerable.policy.models.confirmation import Confirmation
from answerable.policy.models.guideline import Guideline
from answerable.policy.models.policy import Policy
from answerable.policy.models.version import Version
from answerable.policy.models.workshop import Workshop

__all__ = ["Attendance", "Confirmation", "Guideline", "Policy", "Version", "Workshop"]
