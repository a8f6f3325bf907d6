from datetime import datetime

from django.utils.translation import gettext as _

from answerable.journal.record import Actor
from answerable.routing.errors import NotYours
from answerable.routing.models import Consultation
from answerable.routing.operations.asked import happened, waiting


def withdraw_consultation(consultation_id: int, *, actor: Actor, now: datetime) -> Consultation:
    """The answer is not needed any more; who asked, or their department, says so. Records case.consultation_withdrawn."""
    member_id, department_id = actor.person()
    asked = waiting(consultation_id)
    if member_id != asked.by_member_id and department_id != asked.by_department_id:
        raise NotYours(_("Others asked this. Only they can take it back."))
    asked.withdrawn_at = now
    asked.save(update_fields=["withdrawn_at"])
    happened("case.consultation_withdrawn", asked, actor=actor, now=now)
    return asked
