from collections.abc import Iterator, Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core import locks
from answerable.journal.record import Actor, Fact, record
from answerable.sla.errors import NoTarget
from answerable.sla.models import Calendar, Target

Minutes = tuple[int, int]


@transaction.atomic
def keep_targets(minutes: Mapping[str, Minutes | None], *, page_id: int | None = None, actor: Actor, now: datetime) -> None:
    """Answer and resolve within other times from now on, by urgency, everywhere or on one page; deadlines that run keep their time.

    None takes a page's own target away. What is changed is retired, so that clocks keep what decided. Refuses to leave the company
    without a target for everything else. Records sla.targets_kept.
    """
    if page_id is None and minutes.get("", (0, 0)) is None:
        raise NoTarget(_("The company needs a target for all others. Give it minutes."))
    locks.hold(["sla targets"])
    standing = {each.urgency: each for each in Target.objects.filter(page=page_id, urgency__in=list(minutes), retired_at=None)}
    changed = {urgency: wanted for urgency, wanted in minutes.items() if _minutes(standing.get(urgency)) != wanted}
    Target.objects.filter(pk__in=[each.pk for urgency, each in standing.items() if urgency in changed]).update(retired_at=now)
    Target.objects.bulk_create(_made(changed, page_id))
    data = {urgency or "other": list(each) if each else None for urgency, each in minutes.items()}
    record([Fact("sla.targets_kept", page_id or 0, page_id=page_id, data=data)], actor=actor, now=now)


def _minutes(target: Target | None) -> Minutes | None:
    return (target.response_minutes, target.resolution_minutes) if target else None


def _made(wanted: Mapping[str, Minutes | None], page_id: int | None) -> Iterator[Target]:
    calendar = Calendar.objects.earliest("id")
    for urgency, minutes in wanted.items():
        if minutes is not None:
            response, resolution = minutes
            yield Target(calendar=calendar, page_id=page_id, urgency=urgency, response_minutes=response, resolution_minutes=resolution)
