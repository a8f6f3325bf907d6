"""Fetching what came with messages, one lease at a time; a crash leaves it to be fetched again when the lease has ended."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from answerable.cases.models import Attachment

LEASE = timedelta(minutes=3)


@transaction.atomic
def lease_attachments(limit: int, *, now: datetime) -> list[Attachment]:
    """Take hold of what is due to be fetched, with the message and the page of each. Records nothing."""
    due = Attachment.objects.filter(state=Attachment.State.WAITING, due_at__lte=now).order_by("due_at", "id")
    ids = list(due.select_for_update(skip_locked=True).values_list("id", flat=True)[:limit])
    Attachment.objects.filter(pk__in=ids).update(due_at=now + LEASE, try_count=F("try_count") + 1)
    return list(Attachment.objects.filter(pk__in=ids).select_related("message__page").defer("message__search").order_by("id"))


def is_fetching_due(*, now: datetime) -> bool:
    """Whether something waits to be fetched."""
    return Attachment.objects.filter(state=Attachment.State.WAITING, due_at__lte=now).exists()


def settle_attachment(attachment_id: int, file_id: int) -> bool:
    """It is here; False where its message was deleted in the meantime. Records nothing: the file's own event says it."""
    return bool(Attachment.objects.filter(pk=attachment_id).update(state=Attachment.State.READY, file_id=file_id, reason=""))


def refuse_attachment(attachment_id: int, reason: str) -> None:
    """It will not be here, and why. Records nothing: the reason stands in its row."""
    Attachment.objects.filter(pk=attachment_id).update(state=Attachment.State.REFUSED, reason=reason[:40])


def postpone_attachment(attachment_id: int, reason: str, *, until: datetime) -> None:
    """It could not be fetched now. Records nothing."""
    Attachment.objects.filter(pk=attachment_id).update(reason=reason[:40], due_at=until)
