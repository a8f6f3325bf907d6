"""Colleagues: who is invited, who they are, and what they may do on which page. Owners only."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import operations as access
from answerable.access import queries as access_queries
from answerable.access import scope
from answerable.access.models import Grant
from answerable.alerts import operations as alerts
from answerable.channels import queries as channels
from answerable.core import live
from answerable.core.errors import Conflict, Forbidden, Invisible
from answerable.journal.record import Actor, Fact, record
from answerable.journeys.casework import give_back
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
    actor = owner(by)
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
    actor, member = owner(by), still_invited(member_id)
    staff.invite(member_id, actor=actor, now=now)
    return member


@transaction.atomic
def change_person(member_id: int, *, name: str, department: Department, role: str, by: Member, now: datetime) -> Member:
    """Give a colleague another name, department or role; refuses to make the last owner something else.

    What their department may do on pages is theirs only while they are in it, also on screens that stand open.
    """
    actor, member = owner(by), colleague(member_id)
    staff.change(member, name=name, department=department, role=role, actor=actor, now=now)
    access.refuse_gap(member_id)
    live.announce_doubt([member_id])
    give_back.look_soon()
    return member


@transaction.atomic
def change_grants(member_id: int, grants: Grants, *, by: Member, now: datetime) -> Member:
    """Let a colleague do these things on these pages; pages that are not named stay as they are.

    A page of nothing becomes invisible, but where everybody of their department sees it.
    """
    actor, member = owner(by), colleague(member_id)
    _grant(member, grants, actor, now)
    return member


@transaction.atomic
def require_second_factor(roles: Iterable[str], *, by: Member, now: datetime) -> None:
    """Let these roles sign in only with a second factor; who has none adds one before anything else."""
    staff.require_second_factor(roles, actor=owner(by), now=now)


@transaction.atomic
def reset_second_factor(member_id: int, *, by: Member, now: datetime) -> Member:
    """A colleague who lost their device signs in by password alone again; where their role needs a second factor, they add a new one first.

    Their app, passkeys and recovery codes are gone, nothing else is: they stay signed in, and keep their rights and their cases.
    They are told. Records member.second_factor_reset.
    """
    actor, member = owner(by), colleague(member_id)
    Authenticator.objects.filter(user_id=member_id).delete()
    record([Fact("member.second_factor_reset", member_id)], actor=actor, now=now)
    sentence = _("%(name)s reset your second factor. If it was not you who asked, change your password and tell them.") % {"name": by.name}
    alerts.raise_alert(f"second factor {member_id}", sentence, now=now, member_id=member_id)
    return member


def with_second_factor() -> set[int]:
    """Who has an authenticator app, a passkey or recovery codes."""
    return set(Authenticator.objects.values_list("user_id", flat=True))


def colleague(member_id: int) -> Member:
    """One member who works here; raises Invisible for anybody else."""
    member = queries.members_by_id([member_id]).get(member_id)
    if member is None or not member.is_active:
        raise Invisible(_("There is no such person."))
    return member


def still_invited(member_id: int) -> Member:
    """A colleague who has not chosen a password yet; refuses who has."""
    member = colleague(member_id)
    if member.has_usable_password():
        raise HasJoined(_("%(name)s has a password already. They can ask for a new one where they log in.") % {"name": member.name})
    return member


def granted(members: Iterable[Member]) -> dict[int, dict[int, frozenset[str]]]:
    """By member and page, what each may do."""
    return {each.pk: scope.of(each).actions for each in members}


def owner(by: Member) -> Actor:
    """The member as an owner; refuses everybody else."""
    if not by.is_active or not by.is_owner:
        raise Forbidden(_("Only owners may do this. Ask one of them."))
    return queries.actor(by)


def changes(wanted: Grants, given: Mapping[int, frozenset[str]]) -> Iterator[tuple[int, frozenset[Grant.Action]]]:
    """Each page that is still there on which something else is wanted than was given, with all that is wanted there."""
    pages = {page.pk for page in channels.pages()}
    for page_id, actions in wanted.items():
        if page_id in pages and frozenset(actions) != given.get(page_id, frozenset()):
            yield page_id, frozenset(actions)


def _grant(member: Member, grants: Grants, actor: Actor, now: datetime) -> None:
    for page_id, wanted in changes(grants, access_queries.own_grants(member.pk)):
        if wanted:
            access.grant(member.pk, page_id, wanted, actor=actor, now=now)
        else:
            access.revoke(member.pk, page_id, actor=actor, now=now)
    access.refuse_gap(member.pk)
    live.announce_doubt([member.pk])
    give_back.look_soon()
