"""A colleague leaves, in one action: nothing of theirs works any more, and nothing waits for them. Owners only."""

from collections.abc import Collection
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import transaction

from answerable.access import operations as access
from answerable.access import queries as access_queries
from answerable.access.scope import Action
from answerable.alerts import operations as alerts
from answerable.cases import operations as cases
from answerable.core import live
from answerable.journal.record import Actor
from answerable.journeys.casework.colleagues import able
from answerable.journeys.company.manage_people import colleague, owner, still_invited
from answerable.journeys.keep_lists import keep_lists
from answerable.journeys.telling import consultations, hand_offs
from answerable.routing import operations as routing
from answerable.routing import queries as owned
from answerable.staff import operations as staff
from answerable.staff import queries
from answerable.staff.models import Member


@transaction.atomic
def part_with(member_id: int, *, to_deputy: bool = False, by: Member, now: datetime) -> Member:
    """A colleague leaves: they are signed out everywhere, their keys and rights end, what they had taken goes back to its department.

    With `to_deputy`, who stands in for them today gets those cases of their own department that they may answer. What was handed to them
    or asked of them waits for their department, which is told. History keeps their name. Refuses for the last owner, and for whoever is
    accountable for the voice of a page.
    """
    actor, member = owner(by), colleague(member_id)
    heir = _deputy(member, now) if to_deputy else None
    theirs = owned.open_cases_of(member_id)
    touched = {*theirs, *owned.waiting_cases_of(member_id)}
    cases.hold(touched)
    staff.leave(member_id, actor=actor, now=now)
    _lock_out(member_id, actor=actor, now=now)
    access.refuse_gap(member_id)
    left = routing.leave_behind(member_id, actor=actor, now=now)
    _give_back(theirs, heir, actor=actor, now=now)
    _tell(left, by=by, now=now)
    keep_lists(touched, by=by.pk)
    return member


@transaction.atomic
def withdraw(member_id: int, *, by: Member, now: datetime) -> Member:
    """Take an invitation back: its link works no more; refuses for who has a password."""
    owner(by)
    still_invited(member_id)
    return part_with(member_id, by=by, now=now)


def end_sessions(member_id: int) -> int:
    """Forget every browser in which a member is signed in; says how many. Streams that stand open end at commit."""
    theirs = [each.pk for each in Session.objects.iterator() if each.get_decoded().get(SESSION_KEY) == str(member_id)]
    Session.objects.filter(pk__in=theirs).delete()
    UserSession.objects.filter(user_id=member_id).delete()
    live.announce_doubt([member_id])
    return len(theirs)


def _lock_out(member_id: int, *, actor: Actor, now: datetime) -> None:
    end_sessions(member_id)
    Authenticator.objects.filter(user_id=member_id).delete()
    access.revoke_tokens_of(member_id, actor=actor, now=now)
    for page_id in access_queries.own_grants(member_id):
        access.revoke(member_id, page_id, actor=actor, now=now)
    cases.unfollow_all(member_id)
    alerts.remove_devices(member_id, actor=actor, now=now)
    alerts.lower_for(member_id, now=now)


def _deputy(member: Member, now: datetime) -> Member | None:
    deputy_id = queries.deputy(member, now)
    return queries.members_by_id([deputy_id]).get(deputy_id) if deputy_id else None


def _give_back(case_ids: Collection[int], heir: Member | None, *, actor: Actor, now: datetime) -> None:
    """To the one who inherits them, where they may answer; else into the queue."""
    for case_id in case_ids:
        ownership = owned.ownership(case_id)
        if heir and ownership and heir in able(ownership.case.page_id, Action.REPLY, ownership.department_id):
            routing.assign(case_id, department_id=ownership.department_id, member_id=heir.pk, actor=actor, now=now)
        else:
            routing.release(case_id, actor=actor, now=now)


def _tell(left: routing.Left, *, by: Member, now: datetime) -> None:
    for made in left.hand_offs:
        hand_offs.settled(made, now=now)
        hand_offs.handed(made, able(made.page_id, Action.REPLY, made.to_department_id), by=by, now=now)
    for question in left.questions:
        consultations.settled(question, now=now)
        consultations.asked(question, able(question.page_id, Action.NOTE, question.to_department_id), by=by, now=now)
