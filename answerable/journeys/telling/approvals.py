"""Telling people of approvals: who is asked, whose text was decided on, and who sees to what nobody answers in time."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import queries as access
from answerable.alerts import operations as alerts
from answerable.approvals import operations as approvals
from answerable.approvals.models import Approval
from answerable.core import clock
from answerable.journeys.telling.tell_each import tell_each
from answerable.publish.models import Outbound
from answerable.sla.words import duration
from answerable.staff import queries as staff
from answerable.staff.models import Member

AHEAD = timedelta(minutes=30)  # before the answer is needed: time enough to find somebody, and to read


def asked(turn: Approval, approvers: Iterable[Member], *, now: datetime) -> None:
    """Those who can answer."""
    sentence = _("%(who)s asks you to approve a reply in %(case)s") % {
        "who": staff.name_of(turn.outbound.member_id),
        "case": _number(turn.outbound),
    }
    tell_each((each.pk for each in approvers), sentence, cause=f"approval {turn.pk} waiting", case=turn.outbound.case, now=now)


def settled(approval: Approval, *, now: datetime) -> None:
    """Nobody needs to answer it any more."""
    alerts.lower_all(f"approval {approval.pk} ", now=now)


def edited(given: Approval, *, by: Member, now: datetime) -> None:
    """The author hears that their words were changed."""
    _tell_author(given.outbound, _("%(who)s approved your reply in %(case)s with changes"), by, now, "edited")


def returned(outbound: Outbound, *, by: Member, now: datetime) -> None:
    """The author hears that it is their draft again."""
    _tell_author(outbound, _("%(who)s sent your reply in %(case)s back"), by, now, "returned")


def too_late(outbound: Outbound, *, now: datetime) -> None:
    """The author hears that the network takes it no longer."""
    sentence = _("%(case)s: the time to answer this way ended before your reply was approved") % {"case": _number(outbound)}
    tell_each(_active([outbound.member_id]), sentence, cause=f"reply {outbound.pk} too late", case=outbound.case, now=now)


def not_followed(outbound: Outbound, why: str, *, now: datetime) -> None:
    """The author hears that their reply left, and what was to follow it could not be done."""
    sentence = _("Your reply in %(case)s left, but what was to follow it was not done: %(why)s")
    said = (sentence % {"case": _number(outbound), "why": why})[:300]
    tell_each(_active([outbound.member_id]), said, cause=f"reply {outbound.pk} not followed", case=outbound.case, now=now)


@transaction.atomic
def tell_of_late(now: datetime | None = None) -> int:
    """Say of each approval that is pressing, and of each that is late, to who deputises and who leads; says of how many."""
    now = now or clock.now()
    pressing, late = approvals.warn(now + AHEAD, now=now), approvals.escalate(now=now)
    for each in pressing:
        words = _("%(case)s has to be answered within %(time)s, and %(department)s has not approved the reply yet")
        _tell_of(each, words, "pressing", {each.outbound.member_id}, now)
    for each in late:
        _tell_of(each, _("%(department)s has not approved the reply in %(case)s yet"), "late", set(), now)
    return len(pressing) + len(late)


def _tell_of(each: Approval, words: str, cause: str, also: set[int], now: datetime) -> None:
    said = {
        "case": _number(each.outbound),
        "department": each.department.name,
        "time": duration(max((each.needed_by - now).total_seconds(), 0)) if each.needed_by else "",
    }
    tell_each(_in_charge(each) | also, words % said, cause=f"approval {each.pk} {cause}", case=each.outbound.case, now=now)


def _in_charge(each: Approval) -> set[int]:
    """Who deputises, and the leads of the department, else the owners; who sees the case no more hears nothing of it."""
    seeing = {member.pk: member for member in access.who_sees_case(each.outbound.case_id, each.page_id)}
    leads = {pk for pk, member in seeing.items() if member.department_id == each.department_id and member.role == Member.Role.LEAD}
    owners = {pk for pk, member in seeing.items() if member.is_owner}
    return (leads or owners) | ({each.deputy_id} & seeing.keys() if each.deputy_id else set())


def _tell_author(outbound: Outbound, words: str, by: Member, now: datetime, cause: str) -> None:
    sentence = words % {"who": by.name, "case": _number(outbound)}
    tell_each(_active([outbound.member_id]), sentence, cause=f"reply {outbound.pk} {cause}", case=outbound.case, now=now)


def _active(member_ids: Iterable[int]) -> list[int]:
    return [each.pk for each in staff.members_by_id(member_ids).values() if each.is_active]


def _number(outbound: Outbound) -> str:
    return outbound.case.page.brand.reference(outbound.case_id)
