"""Cases put aside until a time."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext as _

from answerable.cases.errors import CaseClosed, PastTime
from answerable.cases.models import Case, Snooze
from answerable.journal.record import Actor, Fact, record


def snooze(case_id: int, *, until: datetime, actor: Actor, now: datetime) -> None:
    """Put a case aside; another time replaces an earlier one. Refuses a closed case and a time that is over. Records case.snoozed."""
    if until <= now:
        raise PastTime(_("This time is over. Choose a later one."))
    case = Case.objects.get(pk=case_id)
    if not case.is_open:
        raise CaseClosed(_("This case is closed already."))
    Snooze.objects.filter(case=case, ended_at=None).update(ended_at=now)
    Snooze.objects.create(case=case, member_id=actor.member_id, department_id=actor.department_id, at=now, until=until)
    fact = Fact("case.snoozed", case_id, case_id=case_id, page_id=case.page_id, data={"until": until.isoformat()})
    record([fact], actor=actor, now=now)


def wake(case_ids: Iterable[int], *, actor: Actor, now: datetime) -> list[int]:
    """Bring cases back that were put aside; those that were not stay as they are. Says which woke. Records case.woken for each."""
    ids = list(case_ids)
    if not ids:
        return []
    standing = Snooze.objects.filter(case_id__in=ids, ended_at=None).select_for_update()
    woken = sorted(standing.values_list("case_id", flat=True))
    if woken:
        standing.update(ended_at=now)
        record([Fact("case.woken", case_id, case_id=case_id) for case_id in woken], actor=actor, now=now)
    return woken
