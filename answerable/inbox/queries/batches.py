"""Reading changes of many cases."""

from answerable.inbox.models import Batch


def batch(batch_id: int, *, member_id: int) -> Batch | None:
    """A batch of this member; nobody sees another one's."""
    return Batch.objects.filter(pk=batch_id, member_id=member_id).first()
