"""What can be done about what may be said, and about what colleagues have to know."""

from answerable.policy.operations.confirm import confirm
from answerable.policy.operations.educate import WorkshopDraft, attend, call, call_off
from answerable.policy.operations.guide import guide
from answerable.policy.operations.retire import retire, revive
from answerable.policy.operations.write import PolicyDraft, change, write

__all__ = ["PolicyDraft", "WorkshopDraft", "attend", "call", "call_off", "change", "confirm", "guide", "retire", "revive", "write"]
