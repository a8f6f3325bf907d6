"""Reading what stands under a post, in whatever case."""

from collections.abc import Iterable

from django.db import connection
from django.db.models import Count

from answerable.cases.models import Leg, Message, Post

MANY = 1_000

_ACTIVITY = """
SELECT post.id,
    (SELECT count(*) FROM (SELECT FROM cases_leg WHERE post_id = post.id LIMIT %(many)s) AS legs),
    (SELECT count(*) FROM (SELECT FROM cases_leg WHERE post_id = post.id AND is_open LIMIT %(many)s) AS legs)
FROM unnest(%(posts)s::bigint[]) AS post(id)
"""


def post(post_id: int) -> Post | None:
    """What people write under."""
    return Post.objects.filter(pk=post_id).first()


def legs_under(post_id: int, *, before: int | None = None, limit: int) -> list[Leg]:
    """The conversations under a post, the latest first, each with its case and customer."""
    found = Leg.objects.filter(post_id=post_id).select_related("case", "identity").order_by("-id")
    return list((found if before is None else found.filter(pk__lt=before))[:limit])


def first_words(leg_ids: Iterable[int]) -> dict[int, tuple[Message, int]]:
    """By leg, what was said first in it and how many messages it holds."""
    ids = list(leg_ids)
    counts = dict(Message.objects.filter(leg_id__in=ids).order_by().values_list("leg_id").annotate(Count("id")))
    firsts = Message.objects.filter(leg_id__in=ids).defer("search").order_by("leg_id", "id").distinct("leg_id")
    return {each.leg_id: (each, counts[each.leg_id]) for each in firsts}


def activity(post_ids: Iterable[int]) -> dict[int, tuple[int, int]]:
    """By post, how many conversations stand under it and in how many of them the case is open, each counted to a thousand."""
    wanted = list(post_ids)
    if not wanted:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_ACTIVITY, {"posts": wanted, "many": MANY})
        return {post_id: (count, open_count) for post_id, count, open_count in cursor.fetchall()}
