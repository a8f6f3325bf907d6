"""Telling the owner of a promise that it draws complaints: once, until they are fewer again."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import ngettext

from answerable.alerts import operations as alerts
from answerable.core import clock
from answerable.promises import operations as promises
from answerable.promises import queries
from answerable.promises.models import Promise
from answerable.promises.rules.alarm import USUAL_DAYS, Alarming, is_alarming, is_calm, usual
from answerable.staff import queries as staff


def cause(promise_id: int) -> str:
    """Under which cause an owner is told."""
    return f"promise {promise_id}"


def warn_of_complaints() -> int:
    """Look at every promise that stands; says how many owners were warned."""
    now, at = clock.now(), queries.threshold()
    standing = [each for each in queries.searched() if each.retired_at is None]
    drawn = queries.drawn((each.pk for each in standing), hours=at.hours, now=now) if standing else {}
    return sum(_settle(each, drawn.get(each.pk, (0, 0)), at, now) for each in standing)


@transaction.atomic
def _settle(promise: Promise, drawn: tuple[int, int], at: Alarming, now: datetime) -> bool:
    count, usually = drawn[0], usual(drawn[1], days=USUAL_DAYS, hours=at.hours)
    if is_alarming(count, usually, at):
        return promises.warn(promise.pk, count, usually, now=now) and _tell(promise, count, at, now)
    if is_calm(count, usually, at) and promises.calm(promise.pk, now=now):
        alerts.lower(cause(promise.pk), now=now)
    return False


def _tell(promise: Promise, count: int, at: Alarming, now: datetime) -> bool:
    words = ngettext(
        "“%(promise)s” draws complaints: %(count)d case in %(hours)d hours",
        "“%(promise)s” draws complaints: %(count)d cases in %(hours)d hours",
        count,
    )
    told = staff.members_by_id([promise.owner_id])[promise.owner_id]
    whom = told.pk if told.is_active else promise.department.lead_id
    sentence = words % {"promise": promise.name, "count": count, "hours": at.hours}
    return alerts.raise_alert(cause(promise.pk), sentence, now=now, member_id=whom, promise_id=promise.pk)
