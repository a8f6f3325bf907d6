from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.policy import queries
from answerable.policy.errors import NewerVersion, NoSuchPolicy
from answerable.policy.models import Confirmation


@transaction.atomic
def confirm(policy_id: int, number: int, *, actor: Actor, now: datetime) -> None:
    """Keep that a member has read this version. Said twice, it is kept once. Refuses one that is not the newest. Records policy.read."""
    member_id, _department_id = actor.person()
    version = queries.policy(policy_id)
    if version is None:
        raise NoSuchPolicy(_("There is no such policy any more."))
    if version.number != number:
        raise NewerVersion(_("This policy has a newer version than the one that you have read. Read what changed, then confirm that."))
    _kept, is_new = Confirmation.objects.get_or_create(member_id=member_id, version=version, defaults={"at": now})
    if is_new:
        record([Fact("policy.read", policy_id, data={"version": number})], actor=actor, now=now)
