from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from answerable.access.models import Spokesperson
from answerable.journal.record import Actor, Fact, record


@transaction.atomic
def name_spokesperson(brand_id: int, member_id: int | None, department_ids: Iterable[int], *, actor: Actor, now: datetime) -> None:
    """Say who speaks for a brand in PR matters from now on, None for nobody; those that are under way keep theirs.

    Records brand.spokesperson_named.
    """
    if member_id is None:
        Spokesperson.objects.filter(brand_id=brand_id).delete()
    else:
        said = {"member_id": member_id, "department_ids": sorted(set(department_ids)), "named_at": now}
        Spokesperson.objects.update_or_create(brand_id=brand_id, defaults=said)
    record([Fact("brand.spokesperson_named", brand_id, data={"member": member_id})], actor=actor, now=now)
