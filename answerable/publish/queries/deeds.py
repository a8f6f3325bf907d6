"""What was said and done on a page, in the order in which it came to its end, for a program that asks for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import merge
from itertools import islice
from uuid import UUID

from django.db.models import Q

from answerable.publish.models import Intervention, Outbound

# What ends now may be committed a moment later; what ended so long ago has its place in the order.
SETTLES_AFTER = timedelta(seconds=15)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in that order."""

    at: datetime
    key: UUID


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing said (`way`) or done (`act`) to `target`; `external_id` is what the program's page calls our message."""

    place: Place
    way: str
    act: str
    target: str
    text: str
    to: str
    external_id: str


def deeds(page_id: int, *, after: Place | None, limit: int, now: datetime) -> list[Deed]:
    """So many behind a place, oldest first."""
    settled = Q(page_id=page_id, state=Outbound.State.SENT, finished_at__lte=now - SETTLES_AFTER)
    if after is not None:
        settled &= Q(finished_at__gt=after.at) | Q(finished_at=after.at, key__gt=after.key)
    said = Outbound.objects.filter(settled).select_related("leg__identity").order_by("finished_at", "key")[:limit]
    done = Intervention.objects.filter(settled).order_by("finished_at", "key")[:limit]
    return list(islice(merge(_said(said), _done(done), key=lambda each: each.place), limit))


def _said(found: Iterable[Outbound]) -> Iterable[Deed]:
    for each in found:
        to = each.leg.identity.external_id
        yield Deed(_place(each), each.kind, "", each.reply_to, each.text, to, each.external_id)


def _done(found: Iterable[Intervention]) -> Iterable[Deed]:
    for each in found:
        yield Deed(_place(each), "", each.act, each.target, each.text, "", "")


def _place(each: Outbound | Intervention) -> Place:
    assert each.finished_at is not None
    return Place(each.finished_at, each.key)
