from collections.abc import Iterable
from datetime import datetime

from answerable.cases.models import Message
from answerable.channels.contract import Item


def settle(page_id: int, items: Iterable[Item], *, now: datetime) -> None:
    """Take over figures that change without a word being said: likes, shares, replies."""
    for item in items:
        Message.objects.filter(page_id=page_id, external_id=item.external_id).update(
            like_count=item.like_count, share_count=item.share_count, reply_count=item.reply_count
        )
