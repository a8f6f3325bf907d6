from datetime import datetime

from django.db import transaction

from answerable.journal.record import Actor, Fact, record
from answerable.routing.models import Distribution


@transaction.atomic
def settle_distribution(department_id: int, way: Distribution.Way, *, actor: Actor, now: datetime) -> None:
    """Say how the cases of a department come to its people; those who have some keep them. Records distribution.settled."""
    Distribution.objects.update_or_create(department_id=department_id, defaults={"way": way})
    record([Fact("distribution.settled", department_id, data={"way": way})], actor=actor, now=now)
