from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet

from answerable.journal.record import Actor, Fact, record
from answerable.language_model.models import Ask
from answerable.language_model.rules.tasks import WRITTEN

KEPT = timedelta(days=1)


def close(ask_id: int, *, now: datetime) -> None:
    """Throw an answer away, or give up waiting for it. What it cost stays counted."""
    let_go(Ask.objects.filter(pk=ask_id, closed_at=None), now)


@transaction.atomic
def close_written(case_id: int, sent: str | None, *, actor: Actor, now: datetime) -> None:
    """A member sent a reply, or threw their draft away (`sent` is None): what a model wrote for it is over.

    Records model.draft_used where something was sent, with whether a person changed it.
    """
    written = Ask.objects.select_for_update().filter(case_id=case_id, member_id=actor.member_id, closed_at=None)
    for asked in written.filter(task__in=WRITTEN):
        if sent is not None and asked.text:
            data = {"task": asked.task, "model": asked.model, "is_changed": asked.text.strip() != sent.strip()}
            record([Fact("model.draft_used", asked.pk, case_id, asked.page_id, data)], actor=actor, now=now)
        close(asked.pk, now=now)


def forget(*, now: datetime) -> int:
    """Blank answers that nobody used for a day; says how many."""
    return let_go(Ask.objects.filter(closed_at=None, asked_at__lt=now - KEPT), now)


def let_go(asks: QuerySet[Ask], now: datetime) -> int:
    """These are over, and their words go; says how many."""
    return asks.update(closed_at=now, text="", given="", flags=[])
