"""Reading what was told of contacts beside networks."""

from datetime import datetime

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
