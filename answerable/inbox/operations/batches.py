"""Changes of many cases at once, as they go on."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from answerable.inbox.models import Batch
from answerable.journal.record import Actor, Fact, record


def open_batch(action: str, arguments: Mapping[str, Any], case_ids: Sequence[int], *, actor: Actor, now: datetime) -> Batch:
    """Write down what is to be done to which cases. Records batch.opened; each case records its own change."""
    member_id, _department = actor.person()
    wanted = list(dict.fromkeys(case_ids))
    batch = Batch.objects.create(member_id=member_id, action=action, arguments=dict(arguments), case_ids=wanted, made_at=now)
    record([Fact("batch.opened", batch.pk, data={"action": action, "cases": len(wanted)})], actor=actor, now=now)
    return batch


def hold_batch(batch_id: int) -> Batch:
    """The batch, locked until the transaction ends: two workers never do the same case of it."""
    return Batch.objects.select_for_update().get(pk=batch_id)


def note_done(batch: Batch, case_id: int, before: Mapping[str, Any]) -> None:
    """One case is changed; `before` is how it stood."""
    batch.done[str(case_id)] = dict(before)
    batch.save(update_fields=["done"])


def note_refused(batch: Batch, case_id: int, why: str) -> None:
    """One case stays as it was, and why."""
    batch.refused[str(case_id)] = why
    batch.save(update_fields=["refused"])


def finish(batch: Batch, *, now: datetime) -> None:
    """Nothing is left to do."""
    batch.finished_at, batch.arguments = now, {name: what for name, what in batch.arguments.items() if name not in Batch.PROSE}
    batch.save(update_fields=["finished_at", "arguments"])


def note_undone(batch: Batch, *, actor: Actor, now: datetime) -> None:
    """It was taken back. Records batch.undone."""
    batch.undone_at = now
    batch.save(update_fields=["undone_at"])
    record([Fact("batch.undone", batch.pk)], actor=actor, now=now)


def forget_batches(*, before: datetime) -> int:
    """Drop what is needed only to take batches back, once nobody will; the journal keeps what each did. Says how many."""
    gone, _tables = Batch.objects.filter(made_at__lt=before).delete()
    return gone
