"""How cases come to people."""

from collections.abc import Collection

from answerable.routing.models import Distribution, Turn


def ways() -> dict[int, str]:
    """How the cases of each department are given out, but for those that only take from the queue."""
    return dict(Distribution.objects.exclude(way=Distribution.Way.PULL).order_by("department_id").values_list("department_id", "way"))


def in_turn(member_ids: Collection[int]) -> list[int]:
    """These members in the order of their turns: who never had one first, then whose was longest ago."""
    had = {pk: (at, place) for pk, at, place in Turn.objects.filter(member_id__in=list(member_ids)).values_list("member_id", "at", "place")}
    never = [each for each in member_ids if each not in had]
    return sorted(never) + sorted(had, key=lambda each: (*had[each], each))
