"""Asking networks directly for what a webhook missed."""

from datetime import timedelta

from django.db import transaction

from answerable.channels import operations as channels
from answerable.channels import queries
from answerable.channels.contract import NetworkError
from answerable.channels.models import Page
from answerable.core import clock, jobs
from answerable.core.settings import get_settings
from answerable.ingest import operations as ingest
from answerable.ingest import queries as kept
from answerable.ingest.models import RawItem
from answerable.journeys.sending.call_network import call_network

_MOST_PAGES_A_RUN = 200


def poll_channels() -> None:
    """Have every active page asked, each in a job of its own, so that a slow network holds up nobody else."""
    now = clock.now()
    health = queries.health(page.pk for page in queries.active_pages())
    pause = timedelta(seconds=get_settings().poll_pause_seconds)
    for page in queries.active_pages():
        known = health[page.pk]
        is_due = known.last_polled_at is None or now - known.last_polled_at >= pause
        is_left_alone = known.held_until is not None and known.held_until > now
        if is_due and not is_left_alone and known.sparing_until(now) is None:
            jobs.defer("poll_page", lock=f"poll {page.pk}", once=f"poll {page.pk}", page_id=page.pk)


def poll_page(page_id: int) -> int:
    """Read on in a page's list since the cursor, to its end; says how many items were new. Trouble is noted on the page's health."""
    page = queries.page(page_id)
    if page.state != Page.State.ACTIVE:
        return 0
    missed = 0
    try:
        for _ in range(_MOST_PAGES_A_RUN):
            found, has_more = _read_on(page)
            missed += found
            if not has_more:
                break
    except NetworkError:
        return missed
    channels.mark_polled(page_id, missed=missed, now=clock.now())
    return missed


def _read_on(page: Page) -> tuple[int, bool]:
    """One page of the list. The cursor moves in the transaction that keeps the items, so a crash repeats and loses nothing."""
    position = kept.position(page.pk)
    polled = call_network(page, lambda network, access: network.poll(access, position))
    now = clock.now()
    with transaction.atomic():
        accepted = ingest.accept(page.pk, polled.envelopes, via=RawItem.Via.POLL, now=now)
        if polled.cursor != position:
            ingest.move(page.pk, polled.cursor, now=now)
    return accepted.new_count, polled.has_more and polled.cursor != position
