from datetime import datetime

from django.db import transaction
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.routing.errors import TakenBySomebody
from answerable.routing.models import HandOff, Ownership
from answerable.routing.operations.handed import overtake


@transaction.atomic
def take(case_id: int, *, actor: Actor, now: datetime) -> HandOff | None:
    """Take a case that nobody has, or that was given to oneself; says which hand-off that settles. Records case.taken.

    One conditional update decides between two who try at once.
    """
    member_id, _department = actor.person()
    free = Q(member_id=None) | Q(member_id=member_id, taken_at=None)
    taken = Ownership.objects.filter(free, case_id=case_id).update(
        member_id=member_id, taken_at=now, begun_at=Coalesce(F("begun_at"), Value(now))
    )
    if not taken:
        if Ownership.objects.filter(case_id=case_id, member_id=member_id).exists():
            return None
        raise TakenBySomebody(_("A colleague took this case a moment ago. Assign it to yourself if you agreed on that."))
    settled = overtake(case_id, actor=actor, now=now)
    record([Fact("case.taken", case_id, case_id=case_id)], actor=actor, now=now)
    return settled
