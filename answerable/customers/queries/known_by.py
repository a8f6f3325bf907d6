"""Reading what the company knows persons by."""

from collections.abc import Iterable

from answerable.customers.models import Given, Identifier


def identifiers(person_id: int) -> list[Identifier]:
    """Their customer numbers, addresses and telephone numbers, in this order."""
    found = Identifier.objects.filter(person_id=person_id).order_by("id")
    return sorted(found, key=lambda each: list(Identifier.Kind).index(Identifier.Kind(each.kind)))


def identified(kind: str, values: Iterable[str]) -> dict[str, Identifier]:
    """Who each of these is, by the value in its one way of writing."""
    return {each.value: each for each in Identifier.objects.filter(kind=kind, value__in=list(values)).select_related("person")}


def given(person_id: int) -> Given | None:
    """What the company said of one person themselves."""
    return Given.objects.filter(person_id=person_id).first()
