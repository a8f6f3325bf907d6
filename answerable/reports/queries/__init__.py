"""Reading the ledger: its sums, what is open for too long, and every message behind them."""

from answerable.reports.queries.deeds import Deed, deeds
from answerable.reports.queries.entries import Entry, entries
from answerable.reports.queries.ledger import ledger
from answerable.reports.queries.left_open import Left, LeftOpen, left_open
from answerable.reports.queries.wanted import Wanted

__all__ = ["Deed", "Entry", "Left", "LeftOpen", "Wanted", "deeds", "entries", "ledger", "left_open"]
