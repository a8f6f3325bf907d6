"""Reading who may see what."""

from django.db.models import Exists, OuterRef, Q

from answerable.access.models import Grant
from answerable.staff import queries as staff
from answerable.staff.models import Department, Member


def who_sees(page_id: int) -> list[Member]:
    """Everybody who sees a page now, by name; owners see all."""
    granted = Grant.objects.filter(member_id=OuterRef("pk"), page_id=page_id, actions__contains=[Grant.Action.SEE])
    seeing = Member.objects.filter(Q(role=Member.Role.OWNER) | Q(Exists(granted)), is_active=True)
    return list(seeing.select_related("department").order_by("name", "id"))


def pages_of(member_id: int) -> list[int]:
    """The pages on which a member was given rights."""
    return list(Grant.objects.filter(member_id=member_id).order_by("page_id").values_list("page_id", flat=True))


def departments_seen(member: Member) -> list[Department]:
    """The departments whose measured work a member sees in sums: all for an owner, for a lead their own and those that they lead.

    Whoever leads nothing sees their own time only.
    """
    if not member.is_active:
        return []
    leads = member.role == Member.Role.LEAD
    known = staff.departments(with_retired=True)
    return [each for each in known if member.is_owner or each.lead_id == member.pk or (leads and each.pk == member.department_id)]


def sees_sums(member: Member) -> bool:
    """Whether a member sees the sums of a department, as far as it can be said without looking it up."""
    return member.is_owner or member.role == Member.Role.LEAD or member.department.lead_id == member.pk
