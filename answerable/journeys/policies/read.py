"""A member has read a policy; whoever wrote it asks those who have not."""

from datetime import datetime

from django.db import transaction

from answerable.alerts import operations as alerts
from answerable.journal.record import Fact, record
from answerable.journeys.policies import access
from answerable.journeys.telling import policies as telling
from answerable.policy import operations as policy
from answerable.staff import queries as staff
from answerable.staff.models import Member


@transaction.atomic
def confirm(policy_id: int, number: int, *, member: Member, now: datetime) -> None:
    """Say that this version was read: from now on nothing of it bars the member."""
    access.seen(policy_id, member)
    policy.confirm(policy_id, number, actor=staff.actor(member), now=now)
    alerts.lower(telling.cause(policy_id, member.pk), now=now)


@transaction.atomic
def remind(policy_id: int, *, member: Member, now: datetime) -> int:
    """Tell everybody again who has not read it, as far as the member knows of them; says how many. Records policy.reminded."""
    version = access.seen(policy_id, member)
    late = {each.member_id for each in access.known_readers(version, member) if each.read_at is None} - {member.pk}
    if late and version.policy.retired_at is None:
        telling.remind(version, late, by=member, now=now)
        record([Fact("policy.reminded", policy_id, data={"members": sorted(late)})], actor=staff.actor(member), now=now)
    return len(late)
