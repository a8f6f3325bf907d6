from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.promises.errors import NoSuchPromise
from answerable.promises.models import Promise


@transaction.atomic
def retire(promise_id: int, *, actor: Actor, now: datetime) -> None:
    """Promise it to nobody from now on; what was claimed until then stays. Records promise.retired."""
    if not Promise.objects.filter(pk=promise_id, retired_at=None).update(retired_at=now, changed_at=now):
        raise NoSuchPromise(_("There is no such promise any more."))
    record([Fact("promise.retired", promise_id)], actor=actor, now=now)


@transaction.atomic
def revive(promise_id: int, *, actor: Actor, now: datetime) -> None:
    """Let it stand again as it read last. Records promise.revived."""
    if not Promise.objects.filter(pk=promise_id, retired_at__isnull=False).update(retired_at=None, changed_at=now):
        raise NoSuchPromise(_("There is no such promise among the retired ones."))
    record([Fact("promise.revived", promise_id)], actor=actor, now=now)
