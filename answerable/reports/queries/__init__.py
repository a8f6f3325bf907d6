"""Reading the ledger and measured work: sums, what is open for too long, and every case and message behind them."""

from answerable.reports.queries.deeds import Deed, deeds
from answerable.reports.queries.entries import Entry, entries
from answerable.reports.queries.ledger import ledger
from answerable.reports.queries.left_open import Left, LeftOpen, left_open
from answerable.reports.queries.service_levels import Kept, service_levels
from answerable.reports.queries.wanted import Wanted
from answerable.reports.queries.work import Done, work
from answerable.reports.queries.worked import WorkedCase, WorkedItem, worked_cases, worked_items

__all__ = [
    "Deed",
    "Done",
    "Entry",
    "Kept",
    "Left",
    "LeftOpen",
    "Wanted",
    "WorkedCase",
    "WorkedItem",
    "deeds",
    "entries",
    "ledger",
    "left_open",
    "service_levels",
    "work",
    "worked_cases",
    "worked_items",
]
