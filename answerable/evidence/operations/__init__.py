"""What can be done to evidence: make facts again, decide what is shown, tell what changed, keep back, object, point."""

from answerable.evidence.operations.hold_back import hold_back, let_show
from answerable.evidence.operations.object import object_to
from answerable.evidence.operations.point import point
from answerable.evidence.operations.refresh import rebuild, refresh
from answerable.evidence.operations.settle import PageDraft, settle
from answerable.evidence.operations.tell_change import ChangeDraft, take_back, tell_change

__all__ = [
    "ChangeDraft",
    "PageDraft",
    "hold_back",
    "let_show",
    "object_to",
    "point",
    "rebuild",
    "refresh",
    "settle",
    "take_back",
    "tell_change",
]
