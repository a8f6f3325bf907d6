from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from answerable.automation.errors import NoSuchRule
from answerable.automation.models import Rule, Version
from answerable.automation.rules.terms import Spec, kept
from answerable.journal.record import Actor, Fact, record


@dataclass(frozen=True, slots=True)
class RuleDraft:
    """A rule as somebody wants it."""

    name: str
    spec: Spec


@transaction.atomic
def write(draft: RuleDraft, *, actor: Actor, now: datetime) -> Rule:
    """Make a rule, behind all others and switched off. Records rule.written."""
    last = Rule.objects.filter(retired_at=None).aggregate(last=Max("position"))["last"] or 0
    rule = Rule.objects.create(name=draft.name, position=last + 1)
    return _version(rule, draft, "rule.written", actor, now)


@transaction.atomic
def change(rule_id: int, draft: RuleDraft, *, actor: Actor, now: datetime) -> Rule:
    """Say it otherwise from now on; it is switched off until it was tried again. What it did names the version. Records rule.changed."""
    rule = Rule.objects.select_for_update().filter(pk=rule_id, retired_at=None).first()
    if rule is None:
        raise NoSuchRule(_("There is no such rule any more."))
    rule.name, rule.switched_on_at = draft.name, None
    rule.save()
    return _version(rule, draft, "rule.changed", actor, now)


def _version(rule: Rule, draft: RuleDraft, event: str, actor: Actor, now: datetime) -> Rule:
    number = Version.objects.filter(rule=rule).count() + 1
    Version.objects.create(
        rule=rule,
        number=number,
        when=draft.spec.when,
        amount=draft.spec.amount,
        needs_all=draft.spec.needs_all,
        conditions=kept(draft.spec.conditions),
        actions=kept(draft.spec.actions),
        member_id=actor.member_id,
        at=now,
    )
    record([Fact(event, rule.pk, data={"version": number})], actor=actor, now=now)
    return rule
