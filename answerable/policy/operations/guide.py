from datetime import datetime

from django.db import transaction

from answerable.core import locks
from answerable.journal.record import Actor, Fact, record
from answerable.policy import queries
from answerable.policy.models import Guideline


@transaction.atomic
def guide(brand_id: int, text: str, *, actor: Actor, now: datetime) -> Guideline:
    """Say how a brand writes, from now on; what was said before is kept. The same text again changes nothing. Records guideline.written."""
    locks.hold([f"guideline {brand_id}"])
    last = queries.guideline(brand_id)
    if last is not None and last.text == text:
        return last
    version = last.version + 1 if last else 1
    kept = Guideline.objects.create(brand_id=brand_id, version=version, text=text, member_id=actor.member_id, at=now)
    record([Fact("guideline.written", brand_id, data={"version": version})], actor=actor, now=now)
    return kept
