"""Who may see a promise and who may change it."""

from django.utils.translation import gettext as _

from answerable.access import scope
from answerable.core.errors import Forbidden, Invisible
from answerable.journal.record import Actor
from answerable.promises import queries
from answerable.promises.models import Promise
from answerable.staff import queries as staff
from answerable.staff.models import Department, Member


def may_make(member: Member) -> bool:
    """Whether a member writes promises at all: owners, and leads of marketing departments."""
    return member.is_active and (member.is_owner or (_leads(member) and is_marketer(member)))


def is_marketer(member: Member) -> bool:
    """Whether they work in marketing."""
    return member.department.discipline == Department.Discipline.MARKETING


def may_draft(member: Member) -> bool:
    """Whether they draft offers, which the coordinators of their pages let out: leads of sales, e-commerce and the like."""
    return may_make(member) or (member.is_active and _leads(member) and member.department.discipline == Department.Discipline.OTHER)


def may_change(member: Member, promise: Promise) -> bool:
    """They, and whose promise it is."""
    return may_make(member) or (member.is_active and promise.owner_id == member.pk)


def seen(promise_id: int, member: Member) -> Promise:
    """A promise that holds on a page that the member sees, retired or not; raises Invisible."""
    found = queries.visible(scope.of(member).page_ids).filter(pk=promise_id).first()
    if found is None:
        raise Invisible(_("There is no such promise, or you see none of its pages."))
    return found


def changer(promise_id: int, member: Member) -> tuple[Promise, Actor]:
    """A promise for whoever may change it; raises Invisible or Forbidden."""
    found = seen(promise_id, member)
    if not may_change(member, found):
        raise Forbidden(_("The owner of a promise, leads of marketing and owners change it. Ask one of them."))
    return found, staff.actor(member)


def drafter(member: Member) -> Actor:
    """Refuses whoever drafts no offers."""
    if not may_draft(member):
        raise Forbidden(_("Leads of marketing and owners write promises, leads of sales draft offers. Ask one of them."))
    return staff.actor(member)


def maker(member: Member) -> Actor:
    """Refuses whoever writes no promises."""
    if not may_make(member):
        raise Forbidden(_("Leads of marketing and owners write promises. Ask one of them."))
    return staff.actor(member)


def _leads(member: Member) -> bool:
    return member.role == Member.Role.LEAD or member.department.lead_id == member.pk
