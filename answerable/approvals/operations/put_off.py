from collections.abc import Iterable, Sequence

from answerable.approvals.models import Following
from answerable.publish.models import Outbound


def put_off(outbound: Outbound, wording_ids: Iterable[int], steps: Sequence[str]) -> None:
    """Keep what is to be done once a text that waits has left; what comes back to its author is followed by nothing."""
    Following.objects.create(outbound=outbound, wording_ids=list(wording_ids), steps=list(steps))
