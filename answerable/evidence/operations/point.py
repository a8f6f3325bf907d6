from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.cases.models import Case
from answerable.evidence.errors import NoReason, PointedAlready
from answerable.evidence.models import Pointer
from answerable.journal.record import Actor, Fact, record


@transaction.atomic
def point(case_id: int, *, outbound_id: int | None = None, silence: str = "", actor: Actor, now: datetime) -> Pointer:
    """Keep that the public was told that a case goes on in private, or why not. Refuses a second time, and neither of the two.

    Records case.pointed, or case.not_pointed with the reason.
    """
    if outbound_id is None and not silence:
        raise NoReason(_("Tell the public, or say why not."))
    if Pointer.objects.filter(case_id=case_id).exists():
        raise PointedAlready(_("The public was told already, or somebody said why not."))
    member_id, _department_id = actor.person()
    kept = Pointer.objects.create(
        case_id=case_id, outbound_id=outbound_id, silence="" if outbound_id else silence, member_id=member_id, at=now
    )
    page_id = Case.objects.values_list("page_id", flat=True).get(pk=case_id)
    if outbound_id is not None:
        record([Fact("case.pointed", case_id, case_id, page_id)], actor=actor, now=now)
    else:
        record([Fact("case.not_pointed", case_id, case_id, page_id, {"silence": silence})], actor=actor, now=now)
    return kept
