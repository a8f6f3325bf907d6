"""What a brand shows of its public complaints, what is left out of it, and who decides."""

from answerable.journeys.evidence.decide import hold_back, let_show, may_hold_back, may_settle, object_to, require, settle
from answerable.journeys.evidence.show import DAYS, Listed, Shown, period, show

__all__ = [
    "DAYS",
    "Listed",
    "Shown",
    "hold_back",
    "let_show",
    "may_hold_back",
    "may_settle",
    "object_to",
    "period",
    "require",
    "settle",
    "show",
]
