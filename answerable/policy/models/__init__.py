"""How a brand writes, what may not be said, what colleagues have to know, and what came of it: one table a file."""

from answerable.policy.models.attendance import Attendance
from answerable.policy.models.confirmation import Confirmation
from answerable.policy.models.guideline import Guideline
from answerable.policy.models.hit import Hit
from answerable.policy.models.opinion import Opinion
from answerable.policy.models.policy import Policy
from answerable.policy.models.rule import Rule
from answerable.policy.models.rule_version import RuleVersion
from answerable.policy.models.rulebook import Rulebook
from answerable.policy.models.version import Version
from answerable.policy.models.workshop import Workshop

__all__ = ["Attendance", "Confirmation", "Guideline", "Hit", "Opinion", "Policy", "Rule", "RuleVersion", "Rulebook", "Version", "Workshop"]
