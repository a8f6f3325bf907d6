from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.cases.models import Case
from answerable.journal.record import Actor, Fact, record
from answerable.promises.errors import NoSuchPromise, NotMarked
from answerable.promises.models import Claim, Promise
from answerable.promises.queries.family import family


@transaction.atomic
def mark(promise_id: int, case: Case, *, actor: Actor, now: datetime) -> Claim:
    """Say that a case is about a promise of its brand; said twice, also in a case that was merged into it, it is kept once.

    Refuses a promise of another brand. Records promise.claimed.
    """
    promise = Promise.objects.filter(pk=promise_id, brand_id=case.page.brand_id).first()
    if promise is None:
        raise NoSuchPromise(_("There is no such promise for this page."))
    known = Claim.objects.filter(promise=promise, case_id__in=family(case.pk)).order_by("-case_id").first()
    if known is not None:
        return known
    said = {"page_id": case.page_id, "member_id": actor.member_id, "department_id": actor.department_id, "at": now}
    claim, is_new = Claim.objects.get_or_create(promise=promise, case=case, defaults=said)
    if is_new:
        record([Fact("promise.claimed", promise_id, case_id=case.pk, page_id=case.page_id)], actor=actor, now=now)
    return claim


@transaction.atomic
def unmark(promise_id: int, case: Case, *, actor: Actor, now: datetime) -> Claim:
    """Take that back; says what stood there. Refuses where it does not stand. Records promise.unclaimed."""
    claim = Claim.objects.select_for_update().filter(promise_id=promise_id, case_id__in=family(case.pk)).first()
    if claim is None:
        raise NotMarked(_("This case is not marked as about this promise any more."))
    data = {"outcome": claim.outcome, "cost": claim.cost}
    Claim.objects.filter(pk=claim.pk).delete()
    record([Fact("promise.unclaimed", promise_id, case_id=claim.case_id, page_id=claim.page_id, data=data)], actor=actor, now=now)
    return claim
