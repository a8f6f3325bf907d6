from datetime import datetime

from django.db import transaction

from answerable.channels.contract import Identified
from answerable.channels.models import Page
from answerable.journal.record import Actor, Fact, record


@transaction.atomic
def redeclare(page_id: int, found: Identified, *, actor: Actor, now: datetime) -> Page:
    """Keep what a page says of itself now: its name and what it can. Records page.redeclared where anything is new."""
    page = Page.objects.select_for_update().get(pk=page_id)
    said = {"kind": found.kind, "name": found.name, "handle": found.handle}
    if any(getattr(page, name) != value for name, value in said.items()):
        Page.objects.filter(pk=page_id).update(**said)
        page.refresh_from_db()
        record([Fact("page.redeclared", page_id, page_id=page_id)], actor=actor, now=now)
    return page
