"""Workshops about a policy: planned by who writes it, with who took part."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core.errors import Invisible
from answerable.journal.record import Actor
from answerable.journeys.policies import access
from answerable.policy import operations as policy
from answerable.policy import queries
from answerable.policy.models import Workshop
from answerable.policy.operations import WorkshopDraft
from answerable.staff.models import Member


@transaction.atomic
def call(policy_id: int, draft: WorkshopDraft, *, member: Member, now: datetime) -> Workshop:
    """Plan one."""
    _version, actor = access.writer(policy_id, member)
    return policy.call(policy_id, draft, actor=actor, now=now)


@transaction.atomic
def call_off(workshop_id: int, *, member: Member, now: datetime) -> Workshop:
    """Let it not take place."""
    workshop, actor = _writer(workshop_id, member)
    policy.call_off(workshop_id, actor=actor, now=now)
    return workshop


@transaction.atomic
def attend(workshop_id: int, member_ids: Iterable[int], *, member: Member, now: datetime) -> Workshop:
    """Keep who took part, of those whom the policy binds."""
    workshop, actor = _writer(workshop_id, member)
    version = access.seen(workshop.policy_id, member)
    bound = {each.member_id for each in queries.readers(version)}
    policy.attend(workshop_id, bound & set(member_ids), actor=actor, now=now)
    return workshop


def _writer(workshop_id: int, member: Member) -> tuple[Workshop, Actor]:
    workshop = queries.workshop(workshop_id)
    if workshop is None:
        raise Invisible(_("There is no such workshop any more."))
    _version, actor = access.writer(workshop.policy_id, member)
    return workshop, actor
