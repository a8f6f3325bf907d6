"""Who are one: a person and everybody who was merged into them, straight or by way of others."""

from answerable.customers.models import Merger


def circle(person_id: int) -> list[int]:
    """The ids of everybody who is one with this person; the one who stands for them comes first."""
    head = stands_for(person_id)
    return [head, *below(head)]


def stands_for(person_id: int) -> int:
    """Who this person is now: whom they were merged into, and whom that one was."""
    into = Merger.objects.filter(person_id=person_id, undone_at=None).values_list("into_id", flat=True).first()
    return person_id if into is None else stands_for(into)


def below(person_id: int) -> list[int]:
    """Everybody who was merged into this person, straight or by way of others."""
    found: list[int] = []
    ring = [person_id]
    while ring:
        ring = list(Merger.objects.filter(into_id__in=ring, undone_at=None).order_by("person_id").values_list("person_id", flat=True))
        found += ring
    return found
