"""What can be done to the list: make its rows again from what they show, keep views of it, change many cases at once."""

from answerable.inbox.operations.batches import finish, forget_batches, hold_batch, note_done, note_refused, note_undone, open_batch
from answerable.inbox.operations.refresh import drop_empty, rebuild, refresh
from answerable.inbox.operations.saved_views import ViewDraft, change_view, delete_view, save_view

__all__ = [
    "ViewDraft",
    "change_view",
    "delete_view",
    "drop_empty",
    "finish",
    "forget_batches",
    "hold_batch",
    "note_done",
    "note_refused",
    "note_undone",
    "open_batch",
    "rebuild",
    "refresh",
    "save_view",
]
