from datetime import datetime

from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.sla.errors import HoursInUse
from answerable.sla.models import Calendar


@transaction.atomic
def drop_hours(calendar_id: int, *, actor: Actor, now: datetime) -> None:
    """Take business hours away. Refuses the company's, and those of a department or a target. Records sla.hours_dropped."""
    calendar = Calendar.objects.select_for_update().get(pk=calendar_id)
    in_use = HoursInUse(_("These hours are in use. Let their departments choose others first."))
    if not Calendar.objects.filter(pk__lt=calendar_id).exists():
        raise in_use
    try:
        calendar.delete()
    except ProtectedError as error:
        raise in_use from error
    record([Fact("sla.hours_dropped", calendar_id)], actor=actor, now=now)
