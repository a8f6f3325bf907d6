"""The rules that bind where somebody writes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from answerable.policy import queries
from answerable.web.guidelines.words import GRAVE, serious

if TYPE_CHECKING:
    from answerable.policy.models import RuleVersion
    from answerable.policy.rules.scope import Place


@dataclass(frozen=True)
class AtHand:
    """One of them, in a line or two."""

    version: RuleVersion
    severity: str
    icon: str
    tone: str


def at_hand(place: Place) -> list[AtHand]:
    """All that bind there, by department."""
    binding = [each for each in queries.rules() if each.rule.switched_on_at and queries.scope_of(each).holds(place)]
    return [AtHand(each, serious(each), GRAVE[each.severity].icon, GRAVE[each.severity].tone) for each in binding]
