"""Cases follow their customers when those are merged, and when a merger is undone."""

from django.db.models import Case as Choice
from django.db.models import F, Value, When
from django.db.models.functions import Coalesce

from answerable.cases.models import Case


def follow_merger(person_id: int, *, into: int) -> list[int]:
    """Make the cases of a person those of whom they were merged into; says which. The caller records it."""
    found = Case.objects.filter(person_id=person_id)
    ids = list(found.values_list("id", flat=True))
    found.update(home_id=Coalesce(F("home_id"), F("person_id")), person_id=into)
    return ids


def follow_home(person_id: int, *, out_of: int, homes: list[int]) -> list[int]:
    """Give a person back the cases that were theirs, or were begun since by an account that is theirs; says which."""
    found = Case.objects.filter(person_id=out_of, home_id__in=homes)
    ids = list(found.values_list("id", flat=True))
    Case.objects.filter(pk__in=ids).update(
        person_id=person_id, home_id=Choice(When(home_id=person_id, then=Value(None)), default=F("home_id"))
    )
    return ids
