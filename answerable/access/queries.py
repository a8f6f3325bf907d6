"""Reading who may see what."""

from collections import defaultdict

from django.db.models import Exists, OuterRef, Q, QuerySet

from answerable.access.models import DepartmentGrant, Grant
from answerable.channels.models import Page
from answerable.staff import queries as staff
from answerable.staff.models import Department, Member


def who_sees(page_id: int) -> list[Member]:
    """Everybody who sees a page now, by name; owners see all."""
    own, shared = _counting(OuterRef("pk"), OuterRef("department_id"))
    sight = Q(page_id=page_id, actions__contains=[Grant.Action.SEE])
    allowed = Q(role=Member.Role.OWNER) | Q(Exists(own.filter(sight))) | Q(Exists(shared.filter(sight)))
    stands = Exists(Page.objects.filter(pk=page_id).exclude(state=Page.State.REMOVED))
    return list(Member.objects.filter(allowed, stands, is_active=True).select_related("department").order_by("name", "id"))


def given(member: Member) -> dict[int, frozenset[str]]:
    """By page, what a member was given to do, by their own grants and by those of their department together, in one question."""
    own, shared = (each.values_list("page_id", "actions") for each in _counting(member.pk, member.department_id))
    together: defaultdict[int, frozenset[str]] = defaultdict(frozenset)
    for page_id, actions in own.union(shared, all=True):
        together[page_id] |= frozenset(actions)
    return dict(together)


def own_grants(member_id: int) -> dict[int, frozenset[str]]:
    """By page, what was given to a member alone."""
    found = Grant.objects.filter(member_id=member_id).order_by("page_id").values_list("page_id", "actions")
    return {page_id: frozenset(actions) for page_id, actions in found}


def department_grants() -> dict[int, dict[int, frozenset[str]]]:
    """By department that works, and page, what was given to everybody of it."""
    found: defaultdict[int, dict[int, frozenset[str]]] = defaultdict(dict)
    for each in DepartmentGrant.objects.filter(department__retired_at=None).order_by("department__position", "department_id"):
        found[each.department_id][each.page_id] = frozenset(each.actions)
    return dict(found)


def _counting(member_id: int | OuterRef, department_id: int | OuterRef) -> tuple[QuerySet[Grant], QuerySet[DepartmentGrant]]:
    """The one definition of what counts for a member: their grants, and those of their department while it works, on pages still there."""
    stands = ~Q(page__state=Page.State.REMOVED)
    own = Grant.objects.filter(stands, member_id=member_id)
    return own, DepartmentGrant.objects.filter(stands, department_id=department_id, department__retired_at=None)


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
