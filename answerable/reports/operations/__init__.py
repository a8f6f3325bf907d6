"""What can be done to facts: make them again from what they count; keep their tallies."""

from answerable.reports.operations.refresh import rebuild, refresh
from answerable.reports.operations.tally import tally, tally_again

__all__ = ["rebuild", "refresh", "tally", "tally_again"]
