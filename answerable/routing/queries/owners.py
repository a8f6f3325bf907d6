"""Who owns what."""

from collections.abc import Iterable

from answerable.routing.models import Ownership


def ownership(case_id: int) -> Ownership | None:
    """Who owns a case, with the rule that decided."""
    return Ownership.objects.select_related("department", "rule__department").filter(case_id=case_id).first()


def owned(case_ids: Iterable[int]) -> set[int]:
    """Which of these cases have an owner."""
    return set(Ownership.objects.filter(case_id__in=list(case_ids)).values_list("case_id", flat=True))


def open_cases_of(member_id: int) -> list[int]:
    """The open cases that a member has."""
    return list(Ownership.objects.filter(member_id=member_id, case__is_open=True).order_by("case_id").values_list("case_id", flat=True))
