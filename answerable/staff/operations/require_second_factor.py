from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from answerable.journal.record import Actor, Fact, record
from answerable.staff.models import SecondFactor


@transaction.atomic
def require_second_factor(roles: Iterable[str], *, actor: Actor, now: datetime) -> None:
    """Let these roles, and no others, sign in only with a second factor. Records second_factor.required."""
    wanted = sorted(set(roles))
    SecondFactor.objects.exclude(role__in=wanted).delete()
    SecondFactor.objects.bulk_create([SecondFactor(role=role, since=now) for role in wanted], ignore_conflicts=True)
    record([Fact("second_factor.required", 0, data={"roles": wanted})], actor=actor, now=now)
