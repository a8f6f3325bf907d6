"""How a brand writes, in versions."""

from answerable.policy.models.guideline import Guideline

__all__ = ["Guideline"]
