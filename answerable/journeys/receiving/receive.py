"""From raw items to owned cases: claims what waits, in batches, one transaction a batch."""

import logging
from collections.abc import Sequence

from django.db import InterfaceError, OperationalError, connection, transaction

from answerable.channels.contract import BadPayload, Item, NamedOnly, PassedOver, Undelivered
from answerable.channels.models import Page
from answerable.channels.registry import connector
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.ingest import operations as ingest
from answerable.ingest.models import RawItem
from answerable.ingest.rules import imported
from answerable.journeys.receiving import ask_for, heard, twins
from answerable.journeys.receiving.read import Read
from answerable.journeys.receiving.understand import understand
from answerable.journeys.telling import undelivered

log = logging.getLogger(__name__)
_ANOTHER_VERSION = {"42703", "42P01", "42501"}  # no such column, no such table, no right to it: the database is not migrated yet


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
            reads, left_out = heard.sift(reads)
            reads, told = twins.part(reads)
            outcomes += [*left_out, *told, *_work(reads)]
            ingest.finish(outcomes, now=clock.now())
    return len(waiting)


def _read(waiting: Sequence[RawItem], pages: dict[int, Page]) -> tuple[list[Read], list[ingest.Outcome]]:
    """Have each item read by its page's connector; what cannot be read failed."""
    reads, outcomes = [], []
    for raw in waiting:
        try:
            item = _item(raw, pages[raw.page_id])
        except PassedOver as why:
            outcomes.append(ingest.Outcome(raw.pk, RawItem.State.IGNORED, str(why)))
        except NamedOnly as named:
            ask_for.wanted(raw.page_id, named.external_id)
            outcomes.append(ingest.Outcome(raw.pk, RawItem.State.IGNORED, str(named)))
        except Undelivered as lost:
            undelivered.tell(raw.page_id, lost, now=clock.now())
            outcomes.append(ingest.Outcome(raw.pk, RawItem.State.IGNORED, str(lost)))
        except BadPayload as error:
            outcomes.append(ingest.Outcome(raw.pk, RawItem.State.FAILED, f"cannot be read: {error}"))
        except Exception as error:
            log.exception("The connector of %s broke on raw item %s", pages[raw.page_id].network, raw.pk)
            outcomes.append(ingest.Outcome(raw.pk, RawItem.State.FAILED, f"its connector broke: {type(error).__name__}: {error}"))
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
            outcomes = understand(reads, now=clock.now())
            connection.check_constraints()  # what would fail at commit fails here, where it can be told whose fault it is
            return outcomes
    except Exception as error:
        if _is_about_the_database(error):
            raise
        if len(reads) == 1:
            log.exception("Raw item %s failed", reads[0].raw.pk)
            return [ingest.Outcome(reads[0].raw.pk, RawItem.State.FAILED, f"{type(error).__name__}: {error}")]
    middle = len(reads) // 2
    return _work(reads[:middle]) + _work(reads[middle:])


def _is_about_the_database(error: Exception) -> bool:
    """Whether the database is going away, found a deadlock, or is of another version: then the items wait, none of them is at fault.

    "Program limit exceeded" (class 54) is one of its operational errors too, and means that a value is too large.
    """
    state = getattr(error.__cause__, "sqlstate", None) or ""
    if state in _ANOTHER_VERSION:
        return True
    return isinstance(error, OperationalError | InterfaceError) and not state.startswith("54")
