"""The page's own posts, as far as people wrote under them, and which promise each made."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from answerable.cases.models import Leg, Post
from answerable.promises.models import Posting, Promise

LATELY = timedelta(days=120)


def postings(promise_ids: Iterable[int]) -> dict[int, list[Post]]:
    """By promise, the posts that made it, oldest first."""
    found: dict[int, list[Post]] = {}
    rows = Posting.objects.filter(promise_id__in=list(promise_ids)).select_related("post__page").order_by("post__posted_at", "post_id")
    for each in rows:
        found.setdefault(each.promise_id, []).append(each.post)
    return found


def posts(page_ids: Iterable[int], since: datetime, until: datetime) -> list[tuple[Post, list[Promise]]]:
    """Posts of these pages from a time until before another, in their order, each with the promises that it made."""
    found = list(_own().filter(page_id__in=list(page_ids), posted_at__gte=since, posted_at__lt=until).order_by("posted_at", "pk"))
    made: dict[int, list[Promise]] = {}
    for each in Posting.objects.filter(post__in=found).select_related("promise").defer("promise__vector").order_by("promise_id"):
        made.setdefault(each.post_id, []).append(each.promise)
    return [(each, made.get(each.pk, [])) for each in found]


def linkable(promise: Promise, visible: Iterable[int], now: datetime, limit: int = 30) -> list[Post]:
    """Posts of the promise's pages, of those that are visible, which do not make it yet; the newest first."""
    pages = set(promise.page_ids) & set(visible) if promise.page_ids else set(visible)
    taken = Posting.objects.filter(promise=promise, post=OuterRef("pk"))
    found = _own().filter(page_id__in=pages, page__brand_id=promise.brand_id, posted_at__gte=now - LATELY)
    return list(found.exclude(Exists(taken)).order_by("-posted_at", "-pk")[:limit])


def _own() -> QuerySet[Post]:
    """A post under which somebody commented is the page's own; where customers mention it, the post is theirs."""
    return Post.objects.filter(Exists(Leg.objects.filter(post=OuterRef("pk"), kind="comment"))).exclude(text="").select_related("page")
