from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.cases.models import Case
from answerable.evidence.errors import NoReason, NotListed
from answerable.evidence.models import CaseFact, HoldBack
from answerable.evidence.rules.why_not import WhyNot
from answerable.journal.record import Actor, Fact, record


@transaction.atomic
def hold_back(case_id: int, reason: str, note: str = "", *, actor: Actor, now: datetime) -> HoldBack:
    """List an entry no longer, for a reason that the page counts. Refuses without one. Records evidence.held_back."""
    if reason not in set(WhyNot):
        raise NoReason(_("Say why: the public page counts what is held back, by reason."))
    if not CaseFact.objects.filter(pk=case_id).exists():
        raise NotListed(_("This case is no public complaint, so it is not listed."))
    member_id, _department_id = actor.person()
    kept = {"reason": reason, "note": note[:300], "member_id": member_id, "at": now}
    held, _is_new = HoldBack.objects.update_or_create(case_id=case_id, ended_at=None, defaults=kept)
    record([Fact("evidence.held_back", held.pk, case_id, _page(case_id), {"reason": reason})], actor=actor, now=now)
    return held


@transaction.atomic
def let_show(case_id: int, *, actor: Actor, now: datetime) -> None:
    """List it again. Records evidence.let_show."""
    if HoldBack.objects.filter(case_id=case_id, ended_at=None).update(ended_at=now):
        record([Fact("evidence.let_show", case_id, case_id, _page(case_id))], actor=actor, now=now)


def _page(case_id: int) -> int:
    return Case.objects.values_list("page_id", flat=True).get(pk=case_id)
