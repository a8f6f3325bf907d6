"""What can be done to something on its way out."""

from answerable.publish.operations.begin import Ready, begin, begin_intervention
from answerable.publish.operations.come_back import come_back
from answerable.publish.operations.decide import drop_intervention, moderate_again, send_again, withdraw
from answerable.publish.operations.draft import Place, discard_draft, drop_draft, keep_draft, restore_draft
from answerable.publish.operations.enclose import describe, drop_unsent, enclose, put_in, take_out
from answerable.publish.operations.finish import confirm, confirm_intervention, extend, fail, retry, set_aside
from answerable.publish.operations.follow import follow
from answerable.publish.operations.held import release, reword, send_back, take_back
from answerable.publish.operations.intervene import Wish, intervene
from answerable.publish.operations.note_drafts import join_notes, part_notes
from answerable.publish.operations.queue import Reply, queue

__all__ = [
    "Place",
    "Ready",
    "Reply",
    "Wish",
    "begin",
    "begin_intervention",
    "come_back",
    "confirm",
    "confirm_intervention",
    "describe",
    "discard_draft",
    "drop_draft",
    "drop_intervention",
    "drop_unsent",
    "enclose",
    "extend",
    "fail",
    "follow",
    "intervene",
    "join_notes",
    "keep_draft",
    "moderate_again",
    "part_notes",
    "put_in",
    "queue",
    "release",
    "restore_draft",
    "retry",
    "reword",
    "send_again",
    "send_back",
    "set_aside",
    "take_back",
    "take_out",
    "withdraw",
]
