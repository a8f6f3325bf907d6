"""Ownership and the rules that decide it: one table a file."""

from answerable.routing.models.ownership import Ownership
from answerable.routing.models.rule import Rule

__all__ = ["Ownership", "Rule"]
