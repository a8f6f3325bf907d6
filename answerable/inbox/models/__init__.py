"""The list's rows, the views that members keep of it, and changes of many cases at once: one table a file."""

from answerable.inbox.models.batch import Batch
from answerable.inbox.models.row import Row
from answerable.inbox.models.saved_view import SavedView

__all__ = ["Batch", "Row", "SavedView"]
