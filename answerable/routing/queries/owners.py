"""Who owns what."""

from collections.abc import Collection, Iterable

from django.db.models import Q

from answerable.routing.models import Consultation, HandOff, Ownership


def ownership(case_id: int) -> Ownership | None:
    """Who owns a case, with the rule that decided."""
    return Ownership.objects.select_related("department", "rule__department").filter(case_id=case_id).first()


def owned(case_ids: Iterable[int]) -> set[int]:
    """Which of these cases have an owner."""
    return set(Ownership.objects.filter(case_id__in=list(case_ids)).values_list("case_id", flat=True))


def has_open_cases(department_id: int) -> bool:
    """Whether an open case belongs to a department."""
    return Ownership.objects.filter(department_id=department_id, case__is_open=True).exists()


def waiting_cases_of(member_id: int) -> set[int]:
    """The cases in which a hand-off or a question waits for a member, or one that they handed over waits for others."""
    handed = HandOff.objects.filter(Q(to_member_id=member_id) | Q(from_member_id=member_id), state=HandOff.State.WAITING)
    asked = Consultation.objects.filter(to_member_id=member_id, answered_at=None, withdrawn_at=None)
    return {*handed.values_list("case_id", flat=True), *asked.values_list("case_id", flat=True)}


def open_cases_of(member_id: int, *, page_ids: Collection[int] | None = None) -> list[int]:
    """The open cases that a member has, on these pages or on all."""
    theirs = Ownership.objects.filter(member_id=member_id, case__is_open=True)
    if page_ids is not None:
        theirs = theirs.filter(case__page_id__in=page_ids)
    return list(theirs.order_by("case_id").values_list("case_id", flat=True))


def who_has_cases_where() -> list[tuple[int, int]]:
    """Every member who has open cases, with each page of them, leavers too."""
    taken = Ownership.objects.filter(member_id__isnull=False, case__is_open=True).order_by()
    pairs = taken.values_list("member_id", "case__page_id").distinct()
    return [(member_id, page_id) for member_id, page_id in pairs if member_id is not None]


def ownerships(case_ids: Iterable[int]) -> dict[int, Ownership]:
    """Who owns each of these cases."""
    return {each.case_id: each for each in Ownership.objects.filter(case_id__in=list(case_ids))}
