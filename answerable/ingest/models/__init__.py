"""Raw items, cursors, refusals: one table a file."""

from answerable.ingest.models.cursor import Cursor
from answerable.ingest.models.raw_item import RawItem
from answerable.ingest.models.refusal import Refused

__all__ = ["Cursor", "RawItem", "Refused"]
