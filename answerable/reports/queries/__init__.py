"""Reading the ledger and measured work: sums, what is open for too long, and every case and message behind them."""

from answerable.reports.queries.complaints import complaints_by_hour
from answerable.reports.queries.deeds import Deed, deeds
from answerable.reports.queries.entries import Entry, entries
from answerable.reports.queries.fairness import Given, currencies_given, handled
from answerable.reports.queries.ledger import ledger
from answerable.reports.queries.left_open import Left, LeftOpen, left_open
from answerable.reports.queries.same_day import Hourly, HourlyGoing, same_day_by_hour, same_day_of_cases
from answerable.reports.queries.service_levels import Kept, service_levels
from answerable.reports.queries.topics import ledgers_by_topic
from answerable.reports.queries.wanted import Wanted
from answerable.reports.queries.work import Done, work
from answerable.reports.queries.worked import WorkedCase, WorkedItem, worked_cases, worked_items

__all__ = [
    "Deed",
    "Done",
    "Entry",
    "Given",
    "Hourly",
    "HourlyGoing",
    "Kept",
    "Left",
    "LeftOpen",
    "Wanted",
    "WorkedCase",
    "WorkedItem",
    "complaints_by_hour",
    "currencies_given",
    "deeds",
    "entries",
    "handled",
    "ledger",
    "ledgers_by_topic",
    "left_open",
    "same_day_by_hour",
    "same_day_of_cases",
    "service_levels",
    "work",
    "worked_cases",
    "worked_items",
]
