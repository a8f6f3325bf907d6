"""Reading who customers are."""

from answerable.customers.models import Identity, Person


def person(person_id: int) -> Person:
    """One person; raises Person.DoesNotExist."""
    return Person.objects.get(pk=person_id)


def identities(person_id: int) -> list[Identity]:
    """The accounts of a person, oldest first."""
    return list(Identity.objects.filter(person_id=person_id).order_by("id"))
