from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.policy.errors import NoSuchRule
from answerable.policy.models import Rule
from answerable.policy.operations.rulebook import hold_rulebook, turn_rulebook


@transaction.atomic
def switch_rule(rule_id: int, on: bool, *, actor: Actor, now: datetime) -> Rule:
    """Let a rule bind from now on, or rest. As it was, nothing changes. Records text_rule.switched_on or text_rule.switched_off."""
    book = hold_rulebook(now)
    rule = Rule.objects.select_related("department").filter(pk=rule_id).first()
    if rule is None:
        raise NoSuchRule(_("There is no such rule."))
    if (rule.switched_on_at is not None) == on:
        return rule
    rule.switched_on_at = now if on else None
    rule.save(update_fields=["switched_on_at"])
    turn_rulebook(book, now)
    record([Fact("text_rule.switched_on" if on else "text_rule.switched_off", rule.pk)], actor=actor, now=now)
    return rule
