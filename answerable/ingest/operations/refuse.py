from datetime import datetime

from answerable.channels import operations as channels
from answerable.ingest.models import Refused

SAMPLES_A_PAGE = 5
SAMPLE_BYTES = 500


def refuse(page_id: int, body: bytes, *, reason: str, count: int = 1, now: datetime) -> None:
    """Count deliveries that were refused at the door and keep the first bytes of one of them, a few a page."""
    channels.mark_refused(page_id, count=count, now=now)
    Refused.objects.create(page_id=page_id, at=now, reason=reason[:200], sample=body[:SAMPLE_BYTES])
    kept = Refused.objects.filter(page_id=page_id).order_by("-id").values("id")[:SAMPLES_A_PAGE]
    Refused.objects.filter(page_id=page_id).exclude(id__in=list(kept.values_list("id", flat=True))).delete()
