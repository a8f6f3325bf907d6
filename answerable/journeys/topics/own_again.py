"""Whose cases are, now that it is known what they are about."""

from collections.abc import Collection
from datetime import datetime

from answerable.cases.models import Message
from answerable.cases.queries.turns import first_messages
from answerable.journeys.newcomer import newcomer
from answerable.routing import operations as routing
from answerable.routing.queries import rows_in_force
from answerable.routing.rules.who_answers import asks_for_topics
from answerable.topics import queries as topics
from answerable.triage import queries as triage


def own_again(case_ids: Collection[int], *, now: datetime) -> set[int]:
    """Ask the ownership rules again where they look at topics; says which cases went elsewhere. The caller holds the cases.

    Leaves alone what somebody took or gave away by hand.
    """
    if not asks_for_topics(rows_in_force()):
        return set()
    firsts = list(Message.objects.filter(pk__in=first_messages(case_ids)).defer("search").select_related("leg"))
    read, about = triage.readings([each.pk for each in firsts]), topics.placed(case_ids)
    known = [each for each in firsts if each.pk in read]
    return routing.own_again([newcomer(each, read[each.pk], about.get(each.case_id, 0)) for each in known], now=now)
