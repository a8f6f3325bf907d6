"""Reading who may see what."""

from collections import defaultdict
from collections.abc import Iterable

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _

from answerable.access.errors import NotSpokesperson
from answerable.access.models import DepartmentGrant, Grant, Restriction, Spokesperson, Voice
from answerable.channels.models import Page
from answerable.staff import queries as staff
from answerable.staff.models import Department, Member

_HIDDEN = """
SELECT r.case_id, m.id FROM access_restriction AS r
JOIN staff_member AS m ON m.role <> 'owner' AND r.spokesperson_id <> m.id
    AND NOT m.id = ANY(r.member_ids) AND NOT m.department_id = ANY(r.department_ids)
WHERE r.lifted_at IS NULL
"""


def hidden_from(member_id: int) -> frozenset[int]:
    """The PR matters that a member does not see, on whatever page."""
    with connection.cursor() as cursor:
        cursor.execute(f"{_HIDDEN} AND m.id = %s", [member_id])
        return frozenset(case_id for case_id, _member_id in cursor.fetchall())


def kept_from(case_ids: Iterable[int]) -> dict[int, set[int]]:
    """By case, where it is a PR matter, the members who do not see it, though they may see its page."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    with connection.cursor() as cursor:
        cursor.execute(f"{_HIDDEN} AND r.case_id = ANY(%s)", [list(case_ids)])
        for case_id, member_id in cursor.fetchall():
            found[case_id].add(member_id)
    return dict(found)


def restriction(case_id: int) -> Restriction | None:
    """Who alone answers and who sees, where a case is a PR matter; else None."""
    return Restriction.objects.filter(case_id=case_id, lifted_at=None).select_related("spokesperson").first()


def speaks() -> Subquery:
    """Beside a case, the id of who alone answers in it; none where it is no PR matter."""
    return Subquery(Restriction.objects.filter(case=OuterRef("pk"), lifted_at=None).values("spokesperson")[:1])


def restricted() -> "QuerySet[Restriction, int]":
    """The ids of all PR matters, for a condition: nothing happens to them by itself."""
    return Restriction.objects.filter(lifted_at=None).values_list("case_id", flat=True)


def unshown() -> "QuerySet[Restriction, Restriction]":
    """The PR matters of which the public is not to read how they ended, unless it is let."""
    return Restriction.objects.filter(lifted_at=None, shown_at=None)


def refuse_others(case_id: int, member_id: int | None) -> None:
    """Refuses whoever would answer in a PR matter, or act on its messages, and is not its spokesperson; programs, too."""
    standing = restriction(case_id)
    if standing is not None and standing.spokesperson_id != member_id:
        sentence = _("This is a PR matter, in which only %(name)s answers. Your text is kept; write them a note.")
        raise NotSpokesperson(sentence % {"name": standing.spokesperson.name})


def spokespersons() -> dict[int, Spokesperson]:
    """By brand, who speaks for it."""
    return {each.brand_id: each for each in Spokesperson.objects.select_related("member")}


def who_sees(page_id: int) -> list[Member]:
    """Everybody who sees a page now, by name; owners see all."""
    own, shared = _counting(OuterRef("pk"), OuterRef("department_id"))
    sight = Q(page_id=page_id, actions__contains=[Grant.Action.SEE])
    allowed = Q(role=Member.Role.OWNER) | Q(Exists(own.filter(sight))) | Q(Exists(shared.filter(sight)))
    stands = Exists(Page.objects.filter(pk=page_id).exclude(state=Page.State.REMOVED))
    return list(Member.objects.filter(allowed, stands, is_active=True).select_related("department").order_by("name", "id"))


def who_sees_case(case_id: int, page_id: int) -> list[Member]:
    """Everybody who sees a case of this page now, by name."""
    kept = kept_from([case_id]).get(case_id, set())
    return [each for each in who_sees(page_id) if each.pk not in kept]


def coordinators(page_id: int) -> list[Member]:
    """Those through whom what is posted on a page goes out, by name: who may publish there by a grant. Owners may anywhere."""
    own, shared = _counting(OuterRef("pk"), OuterRef("department_id"))
    right = Q(page_id=page_id, actions__contains=[Grant.Action.SEE, Grant.Action.PUBLISH])
    allowed = Q(Exists(own.filter(right))) | Q(Exists(shared.filter(right)))
    able = Member.objects.filter(allowed, is_active=True).exclude(role__in=[Member.Role.OWNER, Member.Role.READER])
    return list(able.select_related("department").order_by("name", "id"))


def coordinates(member: Member, page_id: int) -> bool:
    """Whether this member is one of them."""
    return member.pk in {each.pk for each in coordinators(page_id)}


def voice(page_id: int) -> Voice | None:
    """Through whom a page speaks, None where as any other."""
    return Voice.objects.filter(pk=page_id).select_related("department", "accountable", "run_by").first()


def voices() -> dict[int, Voice]:
    """The same by page."""
    return {each.page_id: each for each in Voice.objects.select_related("department", "accountable", "run_by")}


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
