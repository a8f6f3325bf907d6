"""Reading what customers can be to the company."""

from collections.abc import Iterable

from django.db.models import Count

from answerable.customers.models import Person, Standing


def standings() -> list[Standing]:
    """Those that can be given, by name."""
    return list(Standing.objects.filter(retired_at=None).order_by("name", "id"))


def retired_standings() -> list[Standing]:
    """Those that are given to nobody else, by name."""
    return list(Standing.objects.filter(retired_at__isnull=False).order_by("name", "id"))


def standings_by_key() -> dict[str, Standing]:
    """All, retired ones too, for showing them."""
    return {each.key: each for each in Standing.objects.all()}


def standings_of(person_ids: Iterable[int]) -> dict[int, str]:
    """The key of the standing of each person who has one, by person, in one question: for conditions."""
    return dict(Person.objects.filter(pk__in=set(person_ids)).exclude(standing="").values_list("id", "standing"))


def standing_counts() -> dict[str, int]:
    """How many persons have each."""
    return dict(Person.objects.exclude(standing="").values("standing").annotate(count=Count("id")).values_list("standing", "count"))
