"""Reading what happened."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from answerable.journal.models import Event


def of_cases(case_ids: Iterable[int], kinds: Iterable[str], *, limit: int = 200) -> list[Event]:
    """The newest events of these kinds in these cases, oldest first."""
    return list(Event.objects.filter(case_id__in=list(case_ids), kind__in=list(kinds)).order_by("-id")[:limit])[::-1]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events are looked for. `page_ids` None is everything; `kinds` are those of cases, or those of none.

    `person_kinds` are kinds whose subject is a member: with `member_id`, they are found also where somebody else, or nobody, did them.
    Of the cases `besides` nothing is.
    """

    page_ids: list[int] | None = None
    member_id: int | None = None
    department_id: int | None = None
    kinds: tuple[str, ...] = ()
    are_of_cases: bool = False
    person_kinds: tuple[str, ...] = ()
    case_id: int | None = None
    since: datetime | None = None
    until: datetime | None = None
    besides: Collection[int] = ()


def of_people(wanted: Wanted, *, before: int | None = None, limit: int = 50) -> list[Event]:
    """The newest events that match and that the program did not do by itself, before the one with the id `before`."""
    found = Event.objects.filter(_matches(wanted))
    if before is not None:
        found = found.filter(pk__lt=before)
    return list(found.order_by("-id")[:limit])


def _matches(wanted: Wanted) -> Q:
    said = {
        "page_id__in": wanted.page_ids,
        "department_id": wanted.department_id,
        "case_id": wanted.case_id,
        "at__gte": wanted.since,
        "at__lt": wanted.until,
    }
    match = Q(**{name: value for name, value in said.items() if value is not None})
    if wanted.member_id is not None:
        match &= Q(member_id=wanted.member_id) | Q(case_id=None, kind__in=wanted.person_kinds, subject_id=wanted.member_id)
    elif not wanted.kinds and wanted.case_id is None:
        match &= Q(member_id__isnull=False) | Q(case_id=None, kind__in=wanted.person_kinds)
    if wanted.kinds:
        match &= Q(kind__in=wanted.kinds) & (Q() if wanted.are_of_cases else Q(case_id=None))
    if wanted.besides:
        match &= Q(case_id=None) | ~Q(case_id__in=wanted.besides)
    return match
