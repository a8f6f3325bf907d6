"""Questions to colleagues about cases."""

from collections.abc import Iterable

from django.db.models import Q

from answerable.routing.models import Consultation


def consultations(case_id: int) -> list[Consultation]:
    """Every question about a case that stands or was answered, oldest first."""
    return list(Consultation.objects.filter(case_id=case_id, withdrawn_at=None).select_related("to_department").order_by("id"))


def consultation(consultation_id: int) -> Consultation | None:
    """One question."""
    return Consultation.objects.filter(pk=consultation_id).first()


def asked_of(department_id: int, page_ids: Iterable[int], *, member_id: int) -> list[Consultation]:
    """What a department as a whole, or this member, was asked on these pages and nobody answered; what is due first comes first."""
    found = Consultation.objects.filter(answered_at=None, withdrawn_at=None, page_id__in=list(page_ids), case__is_open=True)
    theirs = found.filter(Q(to_department_id=department_id, to_member_id=None) | Q(to_member_id=member_id))
    return list(theirs.select_related("to_department", "case__page__brand", "case__person").order_by("due_at", "id")[:200])
