from datetime import datetime

from answerable.cases.models import Message
from answerable.cases.operations.attach import detach
from answerable.journal.record import PROGRAM, Fact, record


def moderated(
    message_id: int, *, is_hidden: bool | None = None, is_liked: bool | None = None, is_deleted: bool = False, now: datetime
) -> None:
    """A message is now hidden, liked, or gone with what came with it, because we did that on the network.

    What the network tells of it later changes nothing. Records message.deleted.
    """
    message = Message.objects.defer("search").select_for_update().get(pk=message_id)
    if is_hidden is not None:
        message.hidden_at = (message.hidden_at or now) if is_hidden else None
    if is_liked is not None:
        message.liked_at = (message.liked_at or now) if is_liked else None
    if is_deleted and message.deleted_at is None:
        message.deleted_at = now
        detach([message.pk], now=now)
        record([Fact("message.deleted", message.pk, message.case_id, message.page_id)], actor=PROGRAM, now=now)
    message.save(update_fields=["hidden_at", "liked_at", "deleted_at"])
