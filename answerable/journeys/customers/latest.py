"""Customers in a list: those who were looked for, else those who wrote last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.db.models import Count, Max, Q

from answerable.access.scope import Scope
from answerable.customers import queries
from answerable.customers.models import Person, Touchpoint
from answerable.inbox.models import Row
from answerable.journeys.customers import sight

LOOKED_AT = 400  # of the newest cases are enough to fill a page with people


class Customer(NamedTuple):
    """A customer with how many cases they have on pages that the reader sees, and when they were last in touch."""

    person: Person
    open_count: int
    case_count: int
    last_at: datetime | None


@dataclass(frozen=True, slots=True)
class Found:
    """Customers, and whether there are more."""

    customers: list[Customer]
    is_cut: bool


def found(scope: Scope, *, words: str = "", standing: str = "", limit: int) -> Found:
    """Whom the member sees of those meant by `words` and of a standing, the latest first where nobody was looked for."""
    ids = queries.find(words) if words else _latest(scope, standing, limit)
    if words and standing:
        of_it = queries.standings_of(ids)
        ids = [each for each in ids if of_it.get(each) == standing]
    visible = sight.seen(scope, ids)
    ids = [each for each in ids if each in visible]
    customers = _customers(scope, ids[:limit])
    if not words:
        customers.sort(key=lambda each: each.last_at.timestamp() if each.last_at else 0.0, reverse=True)
    return Found(customers, len(ids) > limit)


def _latest(scope: Scope, standing: str, limit: int) -> list[int]:
    if standing:
        return list(Person.objects.filter(standing=standing).order_by("-id").values_list("id", flat=True)[: limit + LOOKED_AT])
    newest = scope.cases().order_by("-id").values_list("person_id", flat=True)[:LOOKED_AT]
    told = Touchpoint.objects.order_by("-id").values_list("person_id", flat=True)[:limit]
    return list(dict.fromkeys([*newest, *told]))[: limit + 1]


def _customers(scope: Scope, ids: Sequence[int]) -> list[Customer]:
    people = Person.objects.in_bulk(ids)
    rows = scope.cases().filter(person_id__in=ids).values("person_id")
    counts = {each["person_id"]: each for each in rows.annotate(cases=Count("id"), open=Count("id", filter=Q(is_open=True)))}
    wrote = Row.objects.filter(case__in=scope.cases().filter(person_id__in=ids)).values_list("case__person_id")
    last = dict(wrote.annotate(at=Max("last_message_at")))
    told = Touchpoint.objects.filter(person_id__in=ids).filter(Q(brand=None) | Q(brand_id__in=sight.brand_ids(scope)))
    for person_id, at in told.values_list("person_id").annotate(at=Max("at")):
        last[person_id] = max(last.get(person_id) or at, at)
    none = {"cases": 0, "open": 0}
    return [Customer(people[pk], (c := counts.get(pk, none))["open"], c["cases"], last.get(pk)) for pk in ids if pk in people]
