from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.routing.errors import TakenBySomebody
from answerable.routing.models import Ownership
from answerable.routing.operations.handed import overtake


@transaction.atomic
def take(case_id: int, *, actor: Actor, now: datetime) -> None:
    """Take a case that nobody has. One conditional update decides between two who try at once. Records case.taken."""
    member_id, _department = actor.person()
    taken = Ownership.objects.filter(case_id=case_id, member_id=None).update(member_id=member_id, taken_at=now)
    if not taken:
        if Ownership.objects.filter(case_id=case_id, member_id=member_id).exists():
            return
        raise TakenBySomebody(_("A colleague took this case a moment ago. Assign it to yourself if you agreed on that."))
    overtake(case_id, actor=actor, now=now)
    record([Fact("case.taken", case_id, case_id=case_id)], actor=actor, now=now)
