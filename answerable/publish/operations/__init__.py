"""What can be done to something on its way out."""

from answerable.publish.operations.begin import Ready, begin
from answerable.publish.operations.decide import send_again, withdraw
from answerable.publish.operations.draft import Place, discard_draft, drop_draft, keep_draft, restore_draft
from answerable.publish.operations.finish import confirm, extend, fail, retry, set_aside
from answerable.publish.operations.follow import follow
from answerable.publish.operations.queue import Reply, queue

__all__ = [
    "Place",
    "Ready",
    "Reply",
    "begin",
    "confirm",
    "discard_draft",
    "drop_draft",
    "extend",
    "fail",
    "follow",
    "keep_draft",
    "queue",
    "restore_draft",
    "retry",
    "send_again",
    "set_aside",
    "withdraw",
]
