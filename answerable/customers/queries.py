"""Reading who customers are."""

from answerable.customers.models import Identity, Person
from answerable.files.models import StoredFile


def person(person_id: int) -> Person:
    """One person; raises Person.DoesNotExist."""
    return Person.objects.get(pk=person_id)


def identities(person_id: int) -> list[Identity]:
    """The accounts of a person, oldest first."""
    return list(Identity.objects.filter(person_id=person_id).order_by("id"))


def picture(person_id: int) -> StoredFile | None:
    """The newest picture of a person, None where there is none here."""
    found = Identity.objects.filter(person_id=person_id, avatar__isnull=False).select_related("avatar").order_by("-avatar_id").first()
    return found.avatar if found else None
