"""Colleagues: who is invited, what they may do on which page, and what happens when they leave. Owners only."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import operations as access
from answerable.access import queries as access_queries
from answerable.access import scope
from answerable.access.models import Grant
from answerable.alerts import operations as alerts
from answerable.channels import queries as channels
from answerable.core.errors import Conflict, Forbidden, Invisible
from answerable.journal.record import Actor, Fact, record
from answerable.journeys.keep_lists import keep_lists
from answerable.routing import operations as routing
from answerable.routing import queries as owned
from answerable.staff import operations as staff
from answerable.staff import queries
from answerable.staff.models import Department, Member

Grants = Mapping[int, Iterable[Grant.Action]]


class HasJoined(Conflict):
    """Whoever has a password needs no link to choose their first."""

    code = "has_joined"


@dataclass(frozen=True, slots=True)
class Person:
    """A colleague to be: who, where, as what."""

    name: str
    email: str
    department: Department
    role: str


@transaction.atomic
def invite(person: Person, grants: Grants, *, by: Member, now: datetime) -> Member:
    """Add a colleague, or one who had left, who chooses a password by the link that is sent; refuses a known address."""
    actor = _owner(by)
    member = queries.leaver(person.email)
    department, role = person.department, Member.Role(person.role)
    if member is not None:
        staff.rejoin(member, name=person.name, department=department, role=role, actor=actor, now=now)
    else:
        zone = by.timezone
        member = staff.join(person.email, person.name, password=None, department=department, role=role, actor=actor, now=now, timezone=zone)
    _grant(member, grants, actor, now)
    staff.invite(member.pk, actor=actor, now=now)
    return member


@transaction.atomic
def invite_again(member_id: int, *, by: Member, now: datetime) -> Member:
    """Send the link once more; refuses for who has a password."""
    actor, member = _owner(by), _invited(member_id)
    staff.invite(member_id, actor=actor, now=now)
    return member


@transaction.atomic
def withdraw(member_id: int, *, by: Member, now: datetime) -> Member:
    """Take an invitation back: its link works no more; refuses for who has a password."""
    _owner(by)
    _invited(member_id)
    return part_with(member_id, by=by, now=now)


@transaction.atomic
def change_person(member_id: int, *, name: str, department: Department, role: str, by: Member, now: datetime) -> Member:
    """Give a colleague another name, department or role; refuses to make the last owner something else."""
    actor, member = _owner(by), colleague(member_id)
    staff.change(member, name=name, department=department, role=role, actor=actor, now=now)
    return member


@transaction.atomic
def change_grants(member_id: int, grants: Grants, *, by: Member, now: datetime) -> Member:
    """Let a colleague do these things on these pages (nothing: the page becomes invisible); pages that are not named stay as they are."""
    actor, member = _owner(by), colleague(member_id)
    _grant(member, grants, actor, now)
    return member


@transaction.atomic
def part_with(member_id: int, *, by: Member, now: datetime) -> Member:
    """A colleague leaves: they are signed out everywhere, their keys and rights end, what they had taken goes back to its department.

    History keeps their name. Refuses for the last owner.
    """
    actor, member = _owner(by), colleague(member_id)
    staff.leave(member_id, actor=actor, now=now)
    end_sessions(member_id)
    Authenticator.objects.filter(user_id=member_id).delete()
    for page_id in access_queries.pages_of(member_id):
        access.revoke(member_id, page_id, actor=actor, now=now)
    left = owned.open_cases_of(member_id)
    for case_id in left:
        routing.release(case_id, actor=actor, now=now)
    keep_lists(left, by=by.pk)
    return member


@transaction.atomic
def require_second_factor(roles: Iterable[str], *, by: Member, now: datetime) -> None:
    """Let these roles sign in only with a second factor; who has none adds one before anything else."""
    staff.require_second_factor(roles, actor=_owner(by), now=now)


@transaction.atomic
def reset_second_factor(member_id: int, *, by: Member, now: datetime) -> Member:
    """A colleague who lost their device signs in by password alone again; where their role needs a second factor, they add a new one first.

    Their app, passkeys and recovery codes are gone, nothing else is: they stay signed in, and keep their rights and their cases.
    They are told. Records member.second_factor_reset.
    """
    actor, member = _owner(by), colleague(member_id)
    Authenticator.objects.filter(user_id=member_id).delete()
    record([Fact("member.second_factor_reset", member_id)], actor=actor, now=now)
    sentence = _("%(name)s reset your second factor. If it was not you who asked, change your password and tell them.") % {"name": by.name}
    alerts.raise_alert(f"second factor {member_id}", sentence, now=now, member_id=member_id)
    return member


def with_second_factor() -> set[int]:
    """Who has an authenticator app, a passkey or recovery codes."""
    return set(Authenticator.objects.values_list("user_id", flat=True))


def end_sessions(member_id: int) -> int:
    """Forget every browser in which a member is signed in; says how many."""
    theirs = [each.pk for each in Session.objects.iterator() if each.get_decoded().get(SESSION_KEY) == str(member_id)]
    Session.objects.filter(pk__in=theirs).delete()
    UserSession.objects.filter(user_id=member_id).delete()
    return len(theirs)


def colleague(member_id: int) -> Member:
    """One member who works here; raises Invisible for anybody else."""
    member = queries.members_by_id([member_id]).get(member_id)
    if member is None or not member.is_active:
        raise Invisible(_("There is no such person."))
    return member


def _invited(member_id: int) -> Member:
    member = colleague(member_id)
    if member.has_usable_password():
        raise HasJoined(_("%(name)s has a password already. They can ask for a new one where they log in.") % {"name": member.name})
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
