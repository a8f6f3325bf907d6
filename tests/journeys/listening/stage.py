"""Listening for as long as a test wants it, and waiting for what comes of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event, Thread
from uuid import uuid4

import pytest
from django.db import connection

from answerable.channels.models import Health, Page
from answerable.core import clock
from answerable.ingest.models import RawItem
from answerable.journeys.receiving import listen
from answerable.journeys.receiving.receive import receive
from answerable.listening.models import Stream
from tests.contract.mastodon_shown import Quirk
from tests.soon import soon

PATIENCE_SECONDS = 15.0
# The server streams over one long answer, or by WebSocket alone.
WAYS = [pytest.param((), id="over an answer"), pytest.param((Quirk.SOCKET,), id="by WebSocket")]
either_way = pytest.mark.parametrize("there", WAYS, indirect=True, scope="module")


@contextmanager
def hearing(page: Page, post: listen.Post = listen.AT_LARGE) -> Iterator[None]:
    """While somebody listens, under a lease of their own."""
    is_over, holder = Event(), uuid4()
    assert post.take(page.pk, holder, until=clock.now() + timedelta(minutes=1), now=clock.now())
    began = clock.now()

    def run() -> None:
        try:
            post.hear(page.pk, holder, is_over.is_set)
        finally:
            connection.close()

    thread = Thread(target=run, daemon=True)
    thread.start()
    try:
        is_begun = {
            listen.AT_LARGE: lambda: Stream.objects.filter(pk=page.pk, heard_at__gt=began).exclude(cursor="").exists(),
            listen.OWN: lambda: Health.objects.filter(pk=page.pk, stream="open").exists(),
        }[post]
        assert soon(is_begun, seconds=PATIENCE_SECONDS)
        yield
    finally:
        is_over.set()
        thread.join(PATIENCE_SECONDS)
        post.leave(page.pk, holder)
    assert not thread.is_alive()


def arrived(count: int) -> bool:
    """Whether so many items, and no more, came by the stream."""
    return soon(lambda: RawItem.objects.filter(via="stream").count() == count, seconds=PATIENCE_SECONDS)


def worked() -> None:
    """What came is worked."""
    while receive():
        pass
