"""Owners and leads decide which rules there are, and which of them work."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.alerts import operations as alerts
from answerable.automation import operations as automation
from answerable.automation.models import Rule
from answerable.automation.operations import RuleDraft
from answerable.core.errors import Forbidden
from answerable.journeys.automate.broken import cause
from answerable.staff import queries as staff
from answerable.staff.models import Member


def may_settle(member: Member) -> bool:
    """Whether this member decides on rules."""
    return member.is_active and member.role in {Member.Role.OWNER, Member.Role.LEAD}


def require(member: Member) -> None:
    """Refuses whoever does not decide on rules."""
    if not may_settle(member):
        raise Forbidden(_("Owners and leads decide on automation. Ask one of them."))


@transaction.atomic
def keep(rule_id: int | None, draft: RuleDraft, *, member: Member, now: datetime) -> Rule:
    """Make a rule, or say one otherwise: then it is off until it was tried, and no longer broken."""
    require(member)
    actor = staff.actor(member)
    if rule_id is None:
        return automation.write(draft, actor=actor, now=now)
    alerts.lower(cause(rule_id), now=now)
    return automation.change(rule_id, draft, actor=actor, now=now)


def switch_on(rule_id: int, *, member: Member, now: datetime) -> None:
    """Let one work from now on."""
    require(member)
    automation.switch_on(rule_id, actor=staff.actor(member), now=now)


@transaction.atomic
def switch_off(rule_id: int, *, member: Member, now: datetime) -> None:
    """Let one do nothing more."""
    require(member)
    alerts.lower(cause(rule_id), now=now)
    automation.switch_off(rule_id, actor=staff.actor(member), now=now)


def move(rule_id: int, step: int, *, member: Member, now: datetime) -> None:
    """Have one asked earlier or later."""
    require(member)
    automation.move(rule_id, step, actor=staff.actor(member), now=now)


@transaction.atomic
def retire(rule_id: int, *, member: Member, now: datetime) -> None:
    """Take one out of the list."""
    require(member)
    alerts.lower(cause(rule_id), now=now)
    automation.retire(rule_id, actor=staff.actor(member), now=now)


def revive(rule_id: int, *, member: Member, now: datetime) -> None:
    """Take it back."""
    require(member)
    automation.revive(rule_id, actor=staff.actor(member), now=now)
