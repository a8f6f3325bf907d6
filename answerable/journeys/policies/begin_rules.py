"""An owner begins with the rules that most companies have."""

from datetime import datetime

from django.db import transaction

from answerable.journeys.policies import access
from answerable.policy import operations as policy
from answerable.policy.models import RuleVersion
from answerable.staff import queries as staff
from answerable.staff.models import Member


@transaction.atomic
def begin_rules(*, member: Member, now: datetime) -> list[RuleVersion]:
    """Write them down for the departments that there are; none is switched on. Refuses whoever does not write for all of them."""
    departments = {each.pk: each.name for each in staff.departments()}
    for department_id in departments:
        access.require(member, department_id)
    return policy.write_starters(departments, member.department_id, actor=staff.actor(member), now=now)
