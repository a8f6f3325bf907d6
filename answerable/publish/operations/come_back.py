from datetime import datetime

from answerable.journal.record import PROGRAM, Fact, record
from answerable.publish.models import Outbound


def come_back(page_id: int, external_id: str, words: str, *, now: datetime) -> Outbound | None:
    """A reply that the network took did not reach its reader: it failed after all, and a person decides what becomes of it.

    None where nothing of ours was sent under this id, or somebody decided already. Records reply.came_back.
    """
    sent = Outbound.objects.filter(page_id=page_id, external_id=external_id, state=Outbound.State.SENT)
    outbound = sent.select_for_update().order_by("id").last()
    if outbound is None:
        return None
    outbound.state, outbound.words, outbound.finished_at = Outbound.State.FAILED, words[:300], now
    outbound.save(update_fields=["state", "words", "finished_at"])
    record([Fact("reply.came_back", outbound.pk, outbound.case_id, outbound.page_id)], actor=PROGRAM, now=now)
    return outbound
