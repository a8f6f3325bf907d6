"""What the network tells of files that we sent: they are here already, and are not kept a second time."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from answerable.cases import operations as cases
from answerable.cases.models import Attachment
from answerable.publish.queries import enclosures

RECEIPT = timedelta(seconds=15)


def without_own(attachments: Sequence[Attachment], *, now: datetime) -> list[Attachment]:
    """Those of these attachments that are to be fetched. A network tells of our own message before its receipt is here now and then,
    so what may be ours waits until that is settled."""
    ours = [each.message for each in attachments if each.message.is_ours]
    known, undecided = enclosures.copies(ours), enclosures.maybe_copies(ours)
    for each in attachments:
        if each.message_id in known:
            cases.refuse_attachment(each.pk, "ours")
        elif each.message_id in undecided:
            cases.postpone_attachment(each.pk, "ours", until=now + RECEIPT)
    return [each for each in attachments if each.message_id not in known | undecided]
