from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.automation.errors import NoSuchRule, NotTried
from answerable.automation.models import Rule, Trial, Version
from answerable.journal.record import Actor, Fact, record


@transaction.atomic
def switch_on(rule_id: int, *, actor: Actor, now: datetime) -> None:
    """Let it work on what happens from now on. Refuses one that was not tried as it stands. Records rule.switched_on."""
    rule = _rule(rule_id)
    newest = Version.objects.filter(rule=rule).order_by("-number").first()
    if not Trial.objects.filter(version=newest, finished_at__isnull=False).exists():
        raise NotTried(_("Try the rule on past cases first, as it stands now."))
    if rule.switched_on_at is None:
        _keep(rule, "rule.switched_on", actor, now, switched_on_at=now)


@transaction.atomic
def switch_off(rule_id: int, *, actor: Actor, now: datetime) -> None:
    """Let it do nothing more. Records rule.switched_off."""
    rule = _rule(rule_id)
    if rule.switched_on_at is not None:
        _keep(rule, "rule.switched_off", actor, now, switched_on_at=None)


@transaction.atomic
def retire(rule_id: int, *, actor: Actor, now: datetime) -> None:
    """Take it out of the list; what it did is kept. Records rule.retired."""
    _keep(_rule(rule_id), "rule.retired", actor, now, switched_on_at=None, retired_at=now)


@transaction.atomic
def revive(rule_id: int, *, actor: Actor, now: datetime) -> None:
    """Take it back into the list, switched off. Records rule.revived."""
    rule = Rule.objects.select_for_update().filter(pk=rule_id).first()
    if rule is not None and rule.retired_at is not None:
        _keep(rule, "rule.revived", actor, now, retired_at=None)


@transaction.atomic
def move(rule_id: int, step: int, *, actor: Actor, now: datetime) -> None:
    """Have it asked `step` places later, or earlier if it is negative. Records rule.moved."""
    rules = list(Rule.objects.select_for_update().filter(retired_at=None).order_by("position", "id"))
    rule = next((each for each in rules if each.pk == rule_id), None)
    if rule is None:
        raise NoSuchRule(_("There is no such rule any more."))
    place = max(0, rules.index(rule) + step)
    rules.remove(rule)
    rules.insert(place, rule)
    for position, each in enumerate(rules, start=1):
        each.position = position
    Rule.objects.bulk_update(rules, ["position"])
    record([Fact("rule.moved", rule_id)], actor=actor, now=now)


def _rule(rule_id: int) -> Rule:
    rule = Rule.objects.select_for_update().filter(pk=rule_id, retired_at=None).first()
    if rule is None:
        raise NoSuchRule(_("There is no such rule any more."))
    return rule


def _keep(rule: Rule, event: str, actor: Actor, now: datetime, **changed: datetime | None) -> None:
    for name, value in changed.items():
        setattr(rule, name, value)
    rule.save()
    record([Fact(event, rule.pk)], actor=actor, now=now)
