"""Which posts the desk has, whichever of its pages told of them."""

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from answerable.cases.models import Message


class Telling(NamedTuple):
    """Where the desk has a post: the brand, the page, and the id and the kind that it has there."""

    uid: UUID
    brand_id: int
    page_id: int
    external_id: str
    kind: str


def tellings(uids: Iterable[UUID]) -> list[Telling]:
    """Where the desk has these posts, the first first; what was deleted since is among them."""
    messages = Message.objects.filter(uid__in=list(uids)).order_by("id")
    rows = messages.values_list("uid", "page__brand_id", "page_id", "external_id", "kind")
    return [Telling(uid, brand_id, page_id, name, kind) for uid, brand_id, page_id, name, kind in rows if uid is not None]
