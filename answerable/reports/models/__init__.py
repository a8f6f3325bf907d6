"""Facts a message at a time, and tallies of them."""

from answerable.reports.models.message_fact import MessageFact
from answerable.reports.models.tally import Tally
from answerable.reports.models.tally_change import TallyChange

__all__ = ["MessageFact", "Tally", "TallyChange"]
