"""What can be done about goodwill."""

from answerable.goodwill.operations.agree_on_kinds import add_kind, change_kind, retire_kind, revive_kind
from answerable.goodwill.operations.decide import Decider, grant, refuse
from answerable.goodwill.operations.give import Draft, give
from answerable.goodwill.operations.settle_ceiling import CeilingDraft, drop_ceiling, settle_ceiling
from answerable.goodwill.operations.take_back import take_back

__all__ = [
    "CeilingDraft",
    "Decider",
    "Draft",
    "add_kind",
    "change_kind",
    "drop_ceiling",
    "give",
    "grant",
    "refuse",
    "retire_kind",
    "revive_kind",
    "settle_ceiling",
    "take_back",
]
