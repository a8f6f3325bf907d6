from datetime import datetime

from django.db import transaction
from django.db.models import F

from answerable.channels.contract import Renewed
from answerable.channels.models import Credential
from answerable.core import crypto
from answerable.journal.record import PROGRAM, Actor, Fact, record


@transaction.atomic
def renew(page_id: int, renewed: Renewed, *, now: datetime, actor: Actor = PROGRAM) -> None:
    """Store a rotated credential in place of the old one. Records page.credential_renewed."""
    Credential.objects.filter(pk=page_id).update(
        sealed=crypto.seal(dict(renewed.credential)), expires_at=renewed.expires_at, renewed_at=now, version=F("version") + 1
    )
    record([Fact("page.credential_renewed", page_id, page_id=page_id)], actor=actor, now=now)
