"""Bringing in real messages from a file, as history that asks for nothing, or as messages that wait for an answer.

A CSV or JSON Lines file and the names of its columns come in; raw items go to `ingest`, in the order in which they were written,
and the rows that were refused come back with line and reason.
"""

from answerable.ingest.rules.imported import parse
from answerable.journeys.import_history.columns import ImportRefused, columns
from answerable.journeys.import_history.page import page_called
from answerable.journeys.import_history.read_in import Outcome, Progress, examine, import_history, work
from answerable.journeys.import_history.row import Refused

__all__ = ["ImportRefused", "Outcome", "Progress", "Refused", "columns", "examine", "import_history", "page_called", "parse", "work"]
