"""What was handed over, waits to be accepted, or came back."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from answerable.routing.models import HandOff

_BESIDE = ("from_department", "to_department", "case__page__brand", "case__person")


def hand_offs(case_id: int) -> list[HandOff]:
    """Every hand-off of a case, oldest first."""
    return list(HandOff.objects.filter(case_id=case_id).select_related("from_department", "to_department").order_by("id"))


def hand_offs_by_id(ids: Iterable[int]) -> list[HandOff]:
    """These hand-offs, oldest first."""
    return list(HandOff.objects.filter(pk__in=list(ids)).select_related(*_BESIDE).order_by("id"))


def is_waited_for(department_id: int) -> bool:
    """Whether anything waits to be accepted by a department."""
    return HandOff.objects.filter(state=HandOff.State.WAITING, to_department_id=department_id).exists()


def waiting_for(department_id: int, page_ids: Iterable[int], *, member_id: int) -> list[HandOff]:
    """What waits for a department as a whole, or for this member of it, on these pages; the oldest first."""
    waiting = HandOff.objects.filter(state=HandOff.State.WAITING, to_department_id=department_id, page_id__in=list(page_ids))
    theirs = waiting.filter(Q(to_member_id=None) | Q(to_member_id=member_id), case__is_open=True)
    return list(theirs.select_related(*_BESIDE).order_by("handed_at", "id")[:200])


def handed_by(member_id: int, page_ids: Iterable[int], *, limit: int = 50) -> list[HandOff]:
    """What a member handed over lately on these pages, and what became of it; the newest first."""
    found = HandOff.objects.filter(by_member_id=member_id, page_id__in=list(page_ids)).exclude(state=HandOff.State.WITHDRAWN)
    return list(found.select_related(*_BESIDE).order_by("-id")[:limit])


def handed_over(since: datetime) -> list[tuple[int, int]]:
    """Every hand-off of cases that were opened since then, as the case and who got it; not what was withdrawn or came back."""
    found = HandOff.objects.filter(case__opened_at__gte=since, state__in=[HandOff.State.ACCEPTED, HandOff.State.WAITING])
    return list(found.values_list("case_id", "to_department_id"))
