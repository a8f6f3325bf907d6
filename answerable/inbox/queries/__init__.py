"""Reading the list: its views page by page, how many there are, what words find, and single rows."""

from answerable.inbox.queries.batches import batch
from answerable.inbox.queries.counts import CAP, Count, count, counts
from answerable.inbox.queries.meant import FEW, by_meaning, find
from answerable.inbox.queries.page import PAGE, Listing, listing
from answerable.inbox.queries.queue import Queue, loads, queue
from answerable.inbox.queries.rows import belonging, of_person, row, rows, with_earlier
from answerable.inbox.queries.saved_views import saved_view, saved_views
from answerable.inbox.queries.search import NOTHING, Found, Meant, search
from answerable.inbox.queries.similar import Alike, Similar, similar
from answerable.inbox.queries.urgent import NEARLY, urgent
from answerable.inbox.queries.viewer import Viewer

__all__ = [
    "CAP",
    "FEW",
    "NEARLY",
    "NOTHING",
    "PAGE",
    "Alike",
    "Count",
    "Found",
    "Listing",
    "Meant",
    "Queue",
    "Similar",
    "Viewer",
    "batch",
    "belonging",
    "by_meaning",
    "count",
    "counts",
    "find",
    "listing",
    "loads",
    "of_person",
    "queue",
    "row",
    "rows",
    "saved_view",
    "saved_views",
    "search",
    "similar",
    "urgent",
    "with_earlier",
]
