"""A case by what its customer said first, as the ownership rules are asked about it."""

from answerable.cases.models import Message
from answerable.routing.operations import Newcomer
from answerable.routing.rules.who_answers import Situation
from answerable.triage.models import Reading
from answerable.triage.rules.reader import Assessment


def newcomer(first: Message, read: Assessment | Reading, topic_id: int = 0) -> Newcomer:
    """The case of a message that is kept, with how it was read; its topic is 0 where none is known."""
    told = (read.reason, read.language, read.urgency, first.text, topic_id, first.reach)
    return Newcomer(first.case_id, first.page_id, Situation(first.page_id, first.kind, first.leg.is_public, *told))
