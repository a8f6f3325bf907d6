"""Reading who customers are."""

from collections.abc import Iterable

from answerable.customers.models import Identity, Person
from answerable.customers.queries.circle import below, circle, stands_for
from answerable.customers.queries.find import find
from answerable.customers.queries.known_by import given, identified, identifiers
from answerable.customers.queries.mergers import kept_apart, mergers_into, standing_merger
from answerable.customers.queries.standings import retired_standings, standing_counts, standings, standings_by_key, standings_of
from answerable.customers.queries.touchpoints import told_touchpoints, touchpoints_of
from answerable.files.models import StoredFile

__all__ = [
    "below",
    "circle",
    "find",
    "given",
    "identified",
    "identifiers",
    "identities",
    "kept_apart",
    "mergers_into",
    "names",
    "person",
    "picture",
    "retired_standings",
    "standing_counts",
    "standing_merger",
    "standings",
    "standings_by_key",
    "standings_of",
    "stands_for",
    "told_touchpoints",
    "touchpoints_of",
]


def person(person_id: int) -> Person:
    """One person; raises Person.DoesNotExist."""
    return Person.objects.get(pk=person_id)


def identities(person_id: int) -> list[Identity]:
    """The accounts of a person, oldest first."""
    return list(Identity.objects.filter(person_id=person_id).order_by("id"))


def names(person_ids: Iterable[int]) -> dict[int, list[str]]:
    """What these people are called, by person: their name, and names and handles on each network."""
    ids = list(person_ids)
    known: dict[int, list[str]] = {each.pk: [each.name] for each in Person.objects.filter(pk__in=ids)}
    for each in Identity.objects.filter(person_id__in=ids).order_by("id"):
        known[each.person_id] += [name for name in (each.name, each.handle) if name]
    return known


def picture(person_id: int) -> StoredFile | None:
    """The newest picture of a person, None where there is none here."""
    found = Identity.objects.filter(person_id=person_id, avatar__isnull=False).select_related("avatar").order_by("-avatar_id").first()
    return found.avatar if found else None
