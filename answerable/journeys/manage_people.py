"""Colleagues: who is invited, what they may do on which page, and what happens when they leave. Owners only."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import operations as access
from answerable.access import scope
from answerable.access.models import Grant
from answerable.channels import queries as channels
from answerable.core import locks
from answerable.core.errors import Conflict, Forbidden, Invisible
from answerable.journal.record import Actor
from answerable.journeys.keep_lists import keep_lists
from answerable.routing import operations as routing
from answerable.routing import queries as owned
from answerable.staff import operations as staff
from answerable.staff import queries
from answerable.staff.models import Department, Member

Grants = Mapping[int, Iterable[Grant.Action]]


class LastOwner(Conflict):
    """Without an owner, nobody could connect a page or invite anybody any more."""

    code = "last_owner"


@transaction.atomic
def invite(email: str, name: str, *, department: Department, role: Member.Role, grants: Grants, by: Member, now: datetime) -> Member:
    """Add a colleague, who chooses a password by the link that is sent; refuses a known address."""
    actor = _owner(by)
    member = staff.join(email, name, password=None, department=department, role=role, actor=actor, now=now, timezone=by.timezone)
    _grant(member, grants, actor, now)
    return member


@transaction.atomic
def change_grants(member_id: int, grants: Grants, *, by: Member, now: datetime) -> Member:
    """Let a colleague do these things on these pages (nothing: the page becomes invisible); pages that are not named stay as they are."""
    actor, member = _owner(by), colleague(member_id)
    _grant(member, grants, actor, now)
    return member


@transaction.atomic
def part_with(member_id: int, *, by: Member, now: datetime) -> Member:
    """A colleague leaves: their sessions end, what they had taken goes back to its department, history keeps the name.

    Refuses for the last owner; two owners who part with each other at once wait for one another.
    """
    actor, member = _owner(by), colleague(member_id)
    locks.hold(["owners"])
    if member.is_owner and not any(each.is_owner and each.pk != member_id for each in queries.members()):
        raise LastOwner(_("%(name)s is the last owner. Make somebody else an owner first.") % {"name": member.name})
    staff.leave(member_id, actor=actor, now=now)
    end_sessions(member_id)
    left = owned.open_cases_of(member_id)
    for case_id in left:
        routing.release(case_id, actor=actor, now=now)
    keep_lists(left, by=by.pk)
    return member


def end_sessions(member_id: int) -> int:
    """Forget every browser in which a member is signed in; says how many."""
    theirs = [each.pk for each in Session.objects.iterator() if each.get_decoded().get(SESSION_KEY) == str(member_id)]
    Session.objects.filter(pk__in=theirs).delete()
    return len(theirs)


def colleague(member_id: int) -> Member:
    """One member who works here; raises Invisible for anybody else."""
    member = queries.members_by_id([member_id]).get(member_id)
    if member is None or not member.is_active:
        raise Invisible(_("There is no such person."))
    return member


def granted(members: Iterable[Member]) -> dict[int, dict[int, frozenset[str]]]:
    """By member and page, what each may do."""
    return {each.pk: scope.of(each).actions for each in members}


def _owner(by: Member) -> Actor:
    if not by.is_active or not by.is_owner:
        raise Forbidden(_("Only owners may do this. Ask one of them."))
    return queries.actor(by)


def _grant(member: Member, grants: Grants, actor: Actor, now: datetime) -> None:
    pages, given = {page.pk for page in channels.pages()}, scope.of(member).actions
    for page_id, actions in grants.items():
        wanted = frozenset(actions)
        if page_id not in pages or wanted == given.get(page_id, frozenset()):
            continue
        if wanted:
            access.grant(member.pk, page_id, wanted, actor=actor, now=now)
        else:
            access.revoke(member.pk, page_id, actor=actor, now=now)
