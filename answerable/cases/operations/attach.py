"""Files that came with messages: put down with them, and gone with them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from answerable.cases.models import Attachment
from answerable.channels.contract import Attachment as Told
from answerable.core import bulk
from answerable.files import operations as files
from answerable.journal.record import PROGRAM

LIMIT = 20  # no network that we know takes more


def attach(told: Mapping[int, Sequence[Told]], *, now: datetime) -> int:
    """Put down what came with new messages, to be fetched; says how much that is. Records nothing: it stands in the rows."""
    rows = [_row(message_id, position, each, now) for message_id, all_of in told.items() for position, each in enumerate(all_of[:LIMIT])]
    bulk.insert(rows)
    return len(rows)


def attach_again(told: Mapping[int, Sequence[Told]], *, now: datetime) -> int:
    """Put down what an edit added and let go what it took away; says how much is to be fetched. Records file.removed."""
    known: dict[int, list[Attachment]] = {}
    for each in Attachment.objects.filter(message_id__in=list(told)).order_by("position"):
        known.setdefault(each.message_id, []).append(each)
    added = []
    for message_id, all_of in told.items():
        here = known.get(message_id, [])
        wanted = {each.url: each for each in all_of[:LIMIT]}
        _let_go([each for each in here if each.url not in wanted], now)
        free = max((each.position for each in here), default=-1) + 1
        news = [each for url, each in wanted.items() if url not in {old.url for old in here}]
        added += [_row(message_id, free + place, each, now) for place, each in enumerate(news)]
    Attachment.objects.bulk_create(added)
    return len(added)


def detach(message_ids: Iterable[int], *, now: datetime) -> int:
    """Let go what came with messages that were deleted; says how much that was. Records file.removed."""
    return _let_go(list(Attachment.objects.filter(message_id__in=list(message_ids))), now)


def _let_go(attachments: Sequence[Attachment], now: datetime) -> int:
    Attachment.objects.filter(pk__in=[each.pk for each in attachments]).delete()
    return files.remove([each.file_id for each in attachments if each.file_id], actor=PROGRAM, now=now) if attachments else 0


def _row(message_id: int, position: int, told: Told, now: datetime) -> Attachment:
    return Attachment(
        message_id=message_id,
        position=position,
        kind=told.kind,
        url=told.url,
        alt=told.alt,
        name=told.name[:200],
        media_type=told.media_type[:100],
        due_at=now,
    )
