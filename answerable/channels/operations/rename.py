from datetime import datetime

from django.db import transaction

from answerable.channels.models import Brand
from answerable.journal.record import Actor, Fact, record


@transaction.atomic
def rename(brand_id: int, name: str, *, timezone: str, actor: Actor, now: datetime) -> Brand:
    """Call a brand otherwise, and say where it is. Case numbers keep their letters: customers have them. Records brand.renamed."""
    brand = Brand.objects.select_for_update().get(pk=brand_id)
    brand.name, brand.timezone = name, timezone
    brand.save(update_fields=["name", "timezone"])
    record([Fact("brand.renamed", brand.pk)], actor=actor, now=now)
    return brand
