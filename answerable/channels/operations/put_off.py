from datetime import datetime

from django.db import transaction

from answerable.channels.models import PutOff
from answerable.journal.record import Actor, Fact, record


@transaction.atomic
def put_off(brand_id: int, step: str, *, actor: Actor, now: datetime) -> None:
    """Leave out a step of a brand's set-up for now. Records brand.put_off."""
    PutOff.objects.get_or_create(brand_id=brand_id, step=step, defaults={"member_id": actor.member_id, "at": now})
    record([Fact("brand.put_off", brand_id, data={"step": step})], actor=actor, now=now)
