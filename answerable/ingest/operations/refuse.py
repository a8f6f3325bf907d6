from datetime import datetime

from answerable.channels import operations as channels
from answerable.ingest.models import Refused

SAMPLES_A_PAGE = 5
SAMPLE_BYTES = 500


def refuse(page_id: int, body: bytes, *, reason: str, now: datetime) -> None:
    """Count a delivery that was refused at the door and keep its first bytes, a few a page."""
    channels.mark_refused(page_id, now=now)
    Refused.objects.create(page_id=page_id, at=now, reason=reason[:200], sample=body[:SAMPLE_BYTES])
    kept = Refused.objects.filter(page_id=page_id).order_by("-id").values("id")[:SAMPLES_A_PAGE]
    Refused.objects.filter(page_id=page_id).exclude(id__in=list(kept.values_list("id", flat=True))).delete()
