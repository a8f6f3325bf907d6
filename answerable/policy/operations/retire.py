from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.policy.errors import NoSuchPolicy
from answerable.policy.models import Policy


@transaction.atomic
def retire(policy_id: int, *, actor: Actor, now: datetime) -> None:
    """Bind nobody with it any more; what it said and who read it is kept. Records policy.retired."""
    if not Policy.objects.filter(pk=policy_id, retired_at=None).update(retired_at=now):
        raise NoSuchPolicy(_("There is no such policy any more."))
    record([Fact("policy.retired", policy_id)], actor=actor, now=now)


@transaction.atomic
def revive(policy_id: int, *, actor: Actor, now: datetime) -> None:
    """Let it bind again as it read last; who had read that has read it. Records policy.revived."""
    if not Policy.objects.filter(pk=policy_id, retired_at__isnull=False).update(retired_at=None):
        raise NoSuchPolicy(_("There is no such policy among the retired ones."))
    record([Fact("policy.revived", policy_id)], actor=actor, now=now)
