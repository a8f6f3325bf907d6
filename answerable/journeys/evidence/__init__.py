"""What a brand shows of its public complaints and of what it changed, what is left out of it, and who decides."""

from answerable.journeys.evidence.changes import take_back, tell_change, told_changes
from answerable.journeys.evidence.decide import hold_back, let_show, may_hold_back, may_settle, object_to, require, sees_brand, settle
from answerable.journeys.evidence.show import DAYS, Listed, Part, Shown, period, show

__all__ = [
    "DAYS",
    "Listed",
    "Part",
    "Shown",
    "hold_back",
    "let_show",
    "may_hold_back",
    "may_settle",
    "object_to",
    "period",
    "require",
    "sees_brand",
    "settle",
    "show",
    "take_back",
    "tell_change",
    "told_changes",
]
