"""What can be done about what may be said, and about what colleagues have to know."""

from answerable.policy.operations.confirm import confirm
from answerable.policy.operations.educate import WorkshopDraft, attend, call, call_off
from answerable.policy.operations.guide import guide
from answerable.policy.operations.keep_hits import Occasion, refuse_hits, send_hits, show_hits
from answerable.policy.operations.keep_opinions import forget_opinions, keep_opinions
from answerable.policy.operations.retire import retire, revive
from answerable.policy.operations.switch_rule import switch_rule
from answerable.policy.operations.write import PolicyDraft, change, write
from answerable.policy.operations.write_rule import RuleDraft, refuse_unfit, says_the_same, write_rule
from answerable.policy.operations.write_starters import write_starters

__all__ = [
    "Occasion",
    "PolicyDraft",
    "RuleDraft",
    "WorkshopDraft",
    "attend",
    "call",
    "call_off",
    "change",
    "confirm",
    "forget_opinions",
    "guide",
    "keep_opinions",
    "refuse_hits",
    "refuse_unfit",
    "retire",
    "revive",
    "says_the_same",
    "send_hits",
    "show_hits",
    "switch_rule",
    "write",
    "write_rule",
    "write_starters",
]
