from datetime import datetime

from answerable.channels.models import Page
from answerable.journal.record import Actor, Fact, record


def pause(page_id: int, *, actor: Actor, now: datetime) -> None:
    """Stop asking a page's network and answering there; what its network delivers is still kept. Records page.paused."""
    if Page.objects.filter(pk=page_id, state=Page.State.ACTIVE).update(state=Page.State.PAUSED):
        record([Fact("page.paused", page_id, page_id=page_id)], actor=actor, now=now)


def resume(page_id: int, *, actor: Actor, now: datetime) -> None:
    """Go on with a paused page. Records page.resumed."""
    if Page.objects.filter(pk=page_id, state=Page.State.PAUSED).update(state=Page.State.ACTIVE):
        record([Fact("page.resumed", page_id, page_id=page_id)], actor=actor, now=now)
