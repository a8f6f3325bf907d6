"""Telling those who follow a case what a colleague did in it: one alert a case and member, always the newest, until they open the case."""

from collections.abc import Iterable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.access import queries as access
from answerable.alerts import operations as alerts
from answerable.alerts import queries as standing
from answerable.cases import operations as cases
from answerable.cases import queries as case_queries
from answerable.cases.models import Following
from answerable.core import clock
from answerable.journal import queries as journal
from answerable.journal.models import Event
from answerable.staff import queries as staff

DEEDS: Mapping[str, str | Promise] = {
    "reply.queued": gettext_lazy("%(who)s answered in %(case)s"),
    "note.written": gettext_lazy("%(who)s wrote a note in %(case)s"),
    "case.taken": gettext_lazy("%(who)s took %(case)s"),
    "case.released": gettext_lazy("%(who)s put %(case)s back"),
    "case.assigned": gettext_lazy("%(who)s assigned %(case)s"),
    "case.closed": gettext_lazy("%(who)s closed %(case)s"),
    "case.reopened": gettext_lazy("%(who)s reopened %(case)s"),
    "case.snoozed": gettext_lazy("%(who)s snoozed %(case)s"),
    "case.woken": gettext_lazy("%(who)s woke %(case)s"),
    "case.labelled": gettext_lazy("%(who)s put a label on %(case)s"),
    "case.unlabelled": gettext_lazy("%(who)s took a label off %(case)s"),
    "case.merged": gettext_lazy("%(who)s merged %(case)s with another case"),
    "case.parted": gettext_lazy("%(who)s took a merged case out of %(case)s"),
    "case.divided": gettext_lazy("%(who)s split %(case)s"),
}


def tell_followers(case_ids: Iterable[int]) -> None:
    """Tell followers of these cases what happened since they last were told, but for what they did themselves; called in its transaction.

    Who was mentioned in the same note hears of that instead, and whoever sees the case no more hears nothing.
    """
    followings = case_queries.followings(case_ids)
    if not followings:
        return
    events = journal.of_cases({each.case_id for each in followings}, DEEDS)
    for each in followings:
        new = [event for event in events if _is_news(event, each)]
        if new:
            cases.told(each, new[-1].pk)
            _tell(each, new[-1])


def _is_news(event: Event, following: Following) -> bool:
    is_others = event.member_id not in {None, following.member_id}
    return is_others and event.case_id == following.case_id and event.at >= following.at and event.pk > following.told_event_id


def _tell(following: Following, event: Event) -> None:
    case, now = case_queries.case(following.case_id), clock.now()
    is_mentioned = event.kind == "note.written" and standing.stands(f"mention {event.subject_id} {following.member_id}")
    if is_mentioned or following.member_id not in {each.pk for each in access.who_sees_case(case.pk, case.page_id)}:
        return
    sentence = str(DEEDS[event.kind]) % {"who": _who(event), "case": case.page.brand.reference(case.pk)}
    cause = f"follow {case.pk} {following.member_id}"
    alerts.lower(cause, now=now)
    alerts.raise_alert(cause, sentence, now=now, page_id=case.page_id, case_id=case.pk, member_id=following.member_id)


def _who(event: Event) -> str:
    author = staff.members_by_id([event.member_id]).get(event.member_id) if event.member_id else None
    return author.name if author else _("A colleague")
