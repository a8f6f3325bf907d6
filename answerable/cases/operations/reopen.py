from collections.abc import Iterable
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.cases.errors import CaseOpen, NewerCase
from answerable.cases.models import Case, Closure, Leg, Merger
from answerable.journal.record import Actor, Fact, record

_GOES_ON = gettext_lazy("The same conversation goes on in a newer case. Answer there.")


def reopen(case_ids: Iterable[int], *, actor: Actor, now: datetime) -> None:
    """Open closed cases again. A thread that went on in a newer open case stays there.

    Refuses an open one, one that went into another, and one of which no thread is left. Records case.reopened.
    """
    cases = list(Case.objects.select_for_update(no_key=True).filter(pk__in=list(case_ids)).order_by("id"))
    if any(case.is_open for case in cases):
        raise CaseOpen(_("This case is open already."))
    ids = [case.pk for case in cases]
    if Merger.objects.filter(case_id__in=ids, undone_at=None).exists():
        raise NewerCase(_("This case was merged into another one. Answer there."))
    legs = _legs_left(ids)
    Closure.objects.filter(case_id__in=ids, reopened_at__isnull=True).update(reopened_at=now)
    Case.objects.filter(pk__in=ids).update(is_open=True)
    _open(legs)
    record([Fact("case.reopened", case.pk, case_id=case.pk, page_id=case.page_id) for case in cases], actor=actor, now=now)


def _legs_left(case_ids: list[int]) -> list[Leg]:
    newer = Leg.objects.filter(page_id=OuterRef("page_id"), thread=OuterRef("thread"), is_open=True).exclude(case_id=OuterRef("case_id"))
    left = list(Leg.objects.filter(~Exists(newer), case_id__in=case_ids))
    if set(case_ids) - {leg.case_id for leg in left}:
        raise NewerCase(_GOES_ON)
    return left


def _open(legs: list[Leg]) -> None:
    """Of a thread that was cut in two, the later part. Two cases of one thread, reopened at once, are decided by the unique index."""
    latest = {(leg.page_id, leg.thread): leg.pk for leg in sorted(legs, key=lambda leg: leg.pk)}
    try:
        with transaction.atomic():
            Leg.objects.filter(pk__in=latest.values()).update(is_open=True)
    except IntegrityError as error:
        raise NewerCase(_GOES_ON) from error
