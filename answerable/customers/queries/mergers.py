"""Reading who was merged, and who never is."""

from collections.abc import Iterable

from answerable.customers.models import Apart, Merger
from answerable.customers.queries.circle import below


def standing_merger(merger_id: int) -> Merger | None:
    """A merger that was not undone."""
    return Merger.objects.filter(pk=merger_id, undone_at=None).first()


def mergers_into(person_id: int) -> list[Merger]:
    """What made this person one, straight or by way of others, newest first."""
    standing = Merger.objects.filter(person_id__in=below(person_id), undone_at=None)
    return list(standing.select_related("person", "into").order_by("-id"))


def kept_apart(person_ids: Iterable[int]) -> set[tuple[int, int]]:
    """Pairs of whom somebody said that they are two, the lower number first."""
    ids = list(person_ids)
    return {*Apart.objects.filter(one_id__in=ids).values_list("one_id", "other_id")} | {
        *Apart.objects.filter(other_id__in=ids).values_list("one_id", "other_id")
    }
