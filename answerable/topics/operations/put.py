"""The topic of a case."""

from datetime import datetime

from django.utils.translation import gettext as _

from answerable.cases.models import Case
from answerable.journal.record import Actor, Fact, record
from answerable.topics import queries
from answerable.topics.errors import NoSuchTopic
from answerable.topics.models import Placement, Suggestion


def put(case_id: int, topic_id: int, *, actor: Actor, now: datetime) -> bool:
    """Say what a case is about, instead of what was said before; says whether that is new. Refuses a topic of another brand.

    It is an example of the topic from then on. Records case.topic_set with what had been suggested.
    """
    case = Case.objects.select_related("page").get(pk=case_id)
    if not queries.is_offered(topic_id, case.page.brand_id):
        raise NoSuchTopic(_("This topic is not for cases of this brand. Choose one of the list."))
    before = Placement.objects.select_for_update().filter(pk=case_id).first()
    if before is not None and before.topic_id == topic_id:
        return False
    suggested = before.suggested_id if before else Suggestion.objects.filter(pk=case_id).values_list("topic_id", flat=True).first()
    said = {"topic_id": topic_id, "member_id": actor.member_id, "suggested_id": suggested, "at": now}
    Placement.objects.update_or_create(case_id=case_id, defaults=said)
    data = {"topic": topic_id, "suggested": suggested, "before": before.topic_id if before else None}
    record([Fact("case.topic_set", case_id, case_id=case_id, page_id=case.page_id, data=data)], actor=actor, now=now)
    return True


def take_off(case_id: int, *, actor: Actor, now: datetime) -> int | None:
    """Let a case have no topic; says which one it had. Records case.topic_unset."""
    standing = Placement.objects.select_for_update().filter(pk=case_id).first()
    if standing is None:
        return None
    topic_id: int = standing.topic_id
    standing.delete()
    record([Fact("case.topic_unset", case_id, case_id=case_id, data={"topic": topic_id})], actor=actor, now=now)
    return topic_id
