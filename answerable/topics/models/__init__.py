"""Topics, their examples, where they stand and what is suggested: one table a file."""

from answerable.topics.models.example import Example
from answerable.topics.models.fit import Fit
from answerable.topics.models.placement import Placement
from answerable.topics.models.proposal import Proposal
from answerable.topics.models.suggestion import Suggestion
from answerable.topics.models.topic import Topic

__all__ = ["Example", "Fit", "Placement", "Proposal", "Suggestion", "Topic"]
