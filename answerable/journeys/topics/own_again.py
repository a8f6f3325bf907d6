"""Whose cases are, now that it is known what they are about."""

from collections.abc import Collection
from datetime import datetime

from answerable.cases.models import Message
from answerable.cases.queries.turns import first_messages
from answerable.routing import operations as routing
from answerable.routing.queries import rows_in_force
from answerable.routing.rules.who_answers import Situation, asks_for_topics
from answerable.topics import queries as topics
from answerable.triage import queries as triage
from answerable.triage.models import Reading


def own_again(case_ids: Collection[int], *, now: datetime) -> set[int]:
    """Ask the ownership rules again where they look at topics; says which cases went elsewhere. The caller holds the cases.

    Leaves alone what somebody took or gave away by hand.
    """
    if not asks_for_topics(rows_in_force()):
        return set()
    firsts = list(Message.objects.filter(pk__in=first_messages(case_ids)).defer("search").select_related("leg"))
    read, about = triage.readings([each.pk for each in firsts]), topics.placed(case_ids)
    known = [each for each in firsts if each.pk in read]
    newcomers = [
        routing.Newcomer(each.case_id, each.page_id, _situation(each, read[each.pk], about.get(each.case_id, 0))) for each in known
    ]
    return routing.own_again(newcomers, now=now)


def _situation(first: Message, read: Reading, topic_id: int) -> Situation:
    told = (read.reason, read.language, read.urgency, first.text, topic_id)
    return Situation(first.page_id, first.kind, first.leg.is_public, *told)
