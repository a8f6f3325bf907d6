"""Reading what was told of contacts beside networks."""

from datetime import datetime

from django.db.models import Q

from answerable.customers.models import Identifier, Touchpoint


def told_touchpoints(
    *, known: tuple[str, str] | None, since: datetime | None, after: int, brand_id: int | None, limit: int
) -> list[Touchpoint]:
    """In the order in which they were kept: all, or of who is known by an identifier, of a brand, from a time on."""
    found = Touchpoint.objects.filter(pk__gt=after)
    if known is not None:
        found = found.filter(person_id__in=Identifier.objects.filter(kind=known[0], value=known[1]).values("person_id"))
    if since is not None:
        found = found.filter(at__gte=since)
    if brand_id is not None:
        found = found.filter(brand_id=brand_id)
    return list(found.order_by("id")[:limit])


def touchpoints_of(person_id: int, *, brand_id: int, limit: int = 20) -> list[Touchpoint]:
    """A person's latest, of all brands together and of this one, newest first."""
    told = Touchpoint.objects.filter(Q(brand=None) | Q(brand_id=brand_id), person_id=person_id)
    return list(told.order_by("-at", "-id")[:limit])
