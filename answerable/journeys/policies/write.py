"""A lead or an owner puts a policy into the library, changes or retires it; whom it binds is told."""

from datetime import datetime

from django.db import transaction

from answerable.alerts import operations as alerts
from answerable.journeys.policies import access
from answerable.journeys.telling import policies as telling
from answerable.policy import operations as policy
from answerable.policy.models import Version
from answerable.policy.operations import PolicyDraft
from answerable.staff.models import Member


@transaction.atomic
def write(department_id: int, draft: PolicyDraft, *, member: Member, now: datetime) -> Version:
    """Put one into the library of a department."""
    version = policy.write(department_id, draft, actor=access.require(member, department_id), now=now)
    telling.to_read(version, by=member, now=now)
    return version


@transaction.atomic
def change(policy_id: int, draft: PolicyDraft, *, member: Member, now: datetime) -> Version:
    """Write its next version; who has to read that is told, but for a small change."""
    _last, actor = access.writer(policy_id, member)
    version = policy.change(policy_id, draft, actor=actor, now=now)
    telling.to_read(version, by=member, now=now)
    return version


@transaction.atomic
def retire(policy_id: int, *, member: Member, now: datetime) -> None:
    """Bind nobody with it any more."""
    _last, actor = access.writer(policy_id, member)
    policy.retire(policy_id, actor=actor, now=now)
    alerts.lower_all(f"{telling.CAUSE} {policy_id} ", now=now)


@transaction.atomic
def revive(policy_id: int, *, member: Member, now: datetime) -> Version:
    """Let it bind again."""
    version, actor = access.writer(policy_id, member)
    policy.revive(policy_id, actor=actor, now=now)
    telling.to_read(version, by=member, now=now)
    return version
