"""Reading what stands under a post, in whatever case."""

from collections.abc import Iterable

from django.db.models import Count

from answerable.cases.models import Leg, Message, Post


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
