from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from answerable.cases.errors import CaseOpen, NewerCase
from answerable.cases.models import Case, Closure, Leg
from answerable.journal.record import Actor, Fact, record


def reopen(case_ids: Iterable[int], *, actor: Actor, now: datetime) -> None:
    """Open closed cases again. Refuses an open one, and one whose thread has a newer open case. Records case.reopened."""
    cases = list(Case.objects.select_for_update().filter(pk__in=list(case_ids)).order_by("id"))
    if any(case.is_open for case in cases):
        raise CaseOpen(_("This case is open already."))
    ids = [case.pk for case in cases]
    _refuse_newer(ids)
    Closure.objects.filter(case_id__in=ids, reopened_at__isnull=True).update(reopened_at=now)
    Case.objects.filter(pk__in=ids).update(is_open=True)
    Leg.objects.filter(case_id__in=ids).update(is_open=True)
    record([Fact("case.reopened", case.pk, case_id=case.pk, page_id=case.page_id) for case in cases], actor=actor, now=now)


def _refuse_newer(case_ids: list[int]) -> None:
    threads = Leg.objects.filter(case_id__in=case_ids).values_list("page_id", "thread")
    same = Q(pk__in=[])
    for page_id, thread in threads:
        same |= Q(page_id=page_id, thread=thread)
    newer = Leg.objects.filter(same, is_open=True).exclude(case_id__in=case_ids).first()
    if newer is not None:
        raise NewerCase(_("The same conversation goes on in case %(case)d. Answer there.") % {"case": newer.case_id})
