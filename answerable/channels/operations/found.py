from datetime import datetime

from django.db import transaction

from answerable.channels.models import Brand
from answerable.journal.record import Actor, Fact, record


@transaction.atomic
def found(name: str, *, prefix: str, timezone: str, actor: Actor, now: datetime) -> Brand:
    """Begin a brand: the name under which the company speaks. Records brand.founded."""
    brand = Brand.objects.create(name=name, prefix=prefix.upper(), timezone=timezone)
    record([Fact("brand.founded", brand.pk)], actor=actor, now=now)
    return brand
