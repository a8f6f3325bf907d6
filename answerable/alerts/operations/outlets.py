from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from answerable.alerts.models import Alert, Outlet, Telling
from answerable.alerts.operations.ways import keep_told
from answerable.core import crypto
from answerable.core.chat import Room
from answerable.journal.record import Actor, Fact, record


@dataclass(frozen=True, slots=True)
class OutletDraft:
    """An outlet as it is to be: what it is called, its room, and what it is told of."""

    name: str
    room: Room
    department_id: int | None = None
    page_ids: Sequence[int] = ()


@transaction.atomic
def open_outlet(draft: OutletDraft, *, actor: Actor, now: datetime) -> Outlet:
    """Have staff told in a chat tool; refuses an address that is none, or inside. Records outlet.opened."""
    draft.room.check()
    outlet = Outlet.objects.create(
        name=draft.name,
        service=draft.room.service,
        sealed=crypto.seal({"address": draft.room.address.strip()}),
        department_id=draft.department_id,
        page_ids=list(draft.page_ids),
        is_private_allowed=draft.room.is_private_allowed,
        opened_at=now,
    )
    record([Fact("outlet.opened", outlet.pk)], actor=actor, now=now)
    return outlet


@transaction.atomic
def close_outlet(outlet_id: int, *, actor: Actor, now: datetime) -> None:
    """Tell nobody there any more, and forget its address. Records outlet.closed."""
    if Outlet.objects.filter(pk=outlet_id).delete()[0]:
        record([Fact("outlet.closed", outlet_id)], actor=actor, now=now)


def post(alerts: Iterable[Alert], outlet: Outlet, *, now: datetime) -> list[Alert]:
    """Keep that an outlet is told of these alerts; says of which it was not told already, so that two workers tell once."""
    return keep_told(Telling, alerts, now=now, outlet=outlet)
