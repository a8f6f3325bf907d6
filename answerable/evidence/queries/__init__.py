"""Reading evidence: how much was solved where it began, entry by entry, what changed, and what brands show of it."""

from answerable.evidence.queries.changes import Counted, change, changes, counted
from answerable.evidence.queries.entries import Complaint, Entry, complaints, entries, entry, held_back, left_out
from answerable.evidence.queries.measure import Measure, Measured, measure, measure_by_page, measure_by_topic, together
from answerable.evidence.queries.pages import by_slug, is_shown, page_of, pages
from answerable.evidence.queries.pointers import pointers

__all__ = [
    "Complaint",
    "Counted",
    "Entry",
    "Measure",
    "Measured",
    "by_slug",
    "change",
    "changes",
    "complaints",
    "counted",
    "entries",
    "entry",
    "held_back",
    "is_shown",
    "left_out",
    "measure",
    "measure_by_page",
    "measure_by_topic",
    "page_of",
    "pages",
    "pointers",
    "together",
]
