"""A lead or an owner writes a rule about texts, changes it, or lets it bind."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core.errors import Forbidden, Invisible
from answerable.journal.record import Actor
from answerable.journeys.policies import access
from answerable.policy import operations as policy
from answerable.policy import queries
from answerable.policy.models import Rule, RuleVersion
from answerable.policy.operations import RuleDraft
from answerable.staff import queries as staff
from answerable.staff.models import Member


def seen(rule_id: int) -> RuleVersion:
    """A rule as it reads now; everybody sees all of them. Raises Invisible."""
    found = queries.rule(rule_id)
    if found is None:
        raise Invisible(_("There is no such rule."))
    return found


def writer(rule_id: int, member: Member) -> tuple[RuleVersion, Actor]:
    """A rule for whoever may change it; raises Invisible or Forbidden."""
    found = seen(rule_id)
    if not access.may_write(member, found.rule.department_id):
        raise Forbidden(_("Owners and the lead of the department write its rules. Ask one of them."))
    return found, staff.actor(member)


@transaction.atomic
def write(draft: RuleDraft, *, member: Member, now: datetime) -> RuleVersion:
    """Write one down, or the next version of one."""
    if draft.rule_id is None:
        return policy.write_rule(draft, actor=access.require(member, draft.department_id), now=now)
    _last, actor = writer(draft.rule_id, member)
    return policy.write_rule(draft, actor=actor, now=now)


def draft_of(version: RuleVersion) -> RuleDraft:
    """A version as it was written, for the next one, or to be tried."""
    plain = ("name", "sentence", "kind", "data", "severity", "rule_id", "good", "bad", "alternative", "approver_id", "way")
    narrow = ("brand_ids", "page_ids", "topic_ids", "languages", "reasons", "from_on", "until_on")
    owned: dict[str, Any] = {"department_id": version.rule.department_id, "code": version.rule.code, "seen": version.number}
    return RuleDraft(**owned, **{name: getattr(version, name) for name in (*plain, *narrow)})


@transaction.atomic
def switch(rule_id: int, *, on: bool, member: Member, now: datetime) -> Rule:
    """Let one bind from now on, or rest."""
    _last, actor = writer(rule_id, member)
    return policy.switch_rule(rule_id, on, actor=actor, now=now)
