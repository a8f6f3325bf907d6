"""From raw items to owned cases: claims what waits, in batches, one transaction a batch."""

import logging
from collections.abc import Sequence

from django.db import DatabaseError, InterfaceError, OperationalError, transaction

from answerable.channels.contract import BadPayload, Item
from answerable.channels.models import Page
from answerable.channels.registry import connector
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.ingest import operations as ingest
from answerable.ingest.models import RawItem
from answerable.ingest.rules import imported
from answerable.journeys.understand import Read, understand

log = logging.getLogger(__name__)


def receive(limit: int | None = None) -> int:
    """Work one batch of what waits; says how many items it took. Each ends as message, edit, deletion, ignored or failed.

    A batch that fails is halved by savepoints until the poisonous item stands alone: it becomes `failed` with its reason.
    """
    now = clock.now()
    with transaction.atomic():
        waiting = ingest.claim(limit or get_settings().receive_batch, now=now)
        if waiting:
            pages = {each.pk: each for each in Page.objects.filter(pk__in={raw.page_id for raw in waiting})}
            reads, outcomes = _read(waiting, pages)
            outcomes += _work(reads)
            ingest.finish(outcomes, now=clock.now())
    return len(waiting)


def _read(waiting: Sequence[RawItem], pages: dict[int, Page]) -> tuple[list[Read], list[ingest.Outcome]]:
    """Have each item read by its page's connector; what cannot be read failed."""
    reads, outcomes = [], []
    for raw in waiting:
        try:
            item = _item(raw, pages[raw.page_id])
        except BadPayload as error:
            outcomes.append(ingest.Outcome(raw.pk, RawItem.State.FAILED, f"cannot be read: {error}"))
        else:
            reads.append(Read(raw, pages[raw.page_id], item))
    return reads, outcomes


def _item(raw: RawItem, page: Page) -> Item:
    """What came from a file is read as such, on whichever page it stands."""
    if raw.via in {RawItem.Via.IMPORT, RawItem.Via.FILE}:
        return imported.parse(bytes(raw.body))
    return connector(page.network).parse(bytes(raw.body))


def _work(reads: Sequence[Read]) -> list[ingest.Outcome]:
    if not reads:
        return []
    try:
        with transaction.atomic():
            return understand(reads, now=clock.now())
    except (OperationalError, InterfaceError):
        raise  # the database is going away or found a deadlock: the items wait again, none of them is at fault
    except (DatabaseError, ArithmeticError, LookupError, TypeError, ValueError, AssertionError) as error:
        if len(reads) == 1:
            log.exception("Raw item %s failed", reads[0].raw.pk)
            return [ingest.Outcome(reads[0].raw.pk, RawItem.State.FAILED, f"{type(error).__name__}: {error}")]
    middle = len(reads) // 2
    return _work(reads[:middle]) + _work(reads[middle:])
