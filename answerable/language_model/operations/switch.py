from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from answerable.core import locks
from answerable.journal.record import Actor, Fact, record
from answerable.language_model.models import Switch
from answerable.language_model.rules.tasks import Task


@transaction.atomic
def switch(page_id: int, tasks: Iterable[str], *, actor: Actor, now: datetime) -> None:
    """Let a model do these tasks for a page, and no others. Records model.switched with them; the same again changes nothing."""
    locks.hold([f"model of {page_id}"])
    wanted = {Task(each) for each in tasks}
    known = {Task(each) for each in Switch.objects.filter(page_id=page_id).values_list("task", flat=True)}
    if wanted == known:
        return
    Switch.objects.filter(page_id=page_id, task__in=known - wanted).delete()
    Switch.objects.bulk_create(Switch(page_id=page_id, task=each, member_id=actor.member_id, at=now) for each in sorted(wanted - known))
    record([Fact("model.switched", page_id, page_id=page_id, data={"tasks": sorted(wanted)})], actor=actor, now=now)
