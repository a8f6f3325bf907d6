from collections.abc import Mapping

from answerable.cases.models import Post
from answerable.cases.operations.arrivals import Key

_SAID = ["text", "permalink", "posted_at"]


def keep_posts(told: Mapping[Key, Post]) -> dict[Key, int]:
    """Write down posts that are new or say something else now; their ids by page and external id.

    A post that many write under is told with every comment: one that is known as told is not touched, so that batches do not wait
    for each other on its row. They go in one order, for the same reason.
    """
    pages, names = {page for page, _ in told}, [name for _, name in told]
    known = {(each.page_id, each.external_id): each for each in Post.objects.filter(page_id__in=pages, external_id__in=names)}
    news = [told[key] for key in sorted(told) if key not in known or _said(told[key]) != _said(known[key])]
    if news:
        Post.objects.bulk_create(news, update_conflicts=True, unique_fields=["page", "external_id"], update_fields=_SAID)
    return {key: post.pk for key, post in (known | {(each.page_id, each.external_id): each for each in news}).items()}


def _said(post: Post) -> list[object]:
    return [getattr(post, field) for field in _SAID]
