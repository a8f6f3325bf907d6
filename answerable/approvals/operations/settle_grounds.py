from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from answerable.approvals.models import Ground
from answerable.journal.record import Actor, Fact, record

Chosen = tuple[str, int]


@transaction.atomic
def settle_grounds(chosen: Collection[Chosen], *, actor: Actor, now: datetime) -> None:
    """Say what makes cases PR matters by itself from now on: each a kind with an id. What became one stays one.

    Records approvals.grounds_settled where something changes.
    """
    standing = {(each.kind, each.thing_id): each for each in Ground.objects.select_for_update().filter(ended_at=None)}
    wanted = set(chosen)
    if wanted == standing.keys():
        return
    over = [each.pk for key, each in standing.items() if key not in wanted]
    Ground.objects.filter(pk__in=over).update(ended_at=now)
    new = sorted(wanted - standing.keys())
    Ground.objects.bulk_create(Ground(kind=kind, thing_id=thing_id, member_id=actor.member_id, at=now) for kind, thing_id in new)
    data = {"began": [list(each) for each in new], "ended": len(over)}
    record([Fact("approvals.grounds_settled", 0, data=data)], actor=actor, now=now)
