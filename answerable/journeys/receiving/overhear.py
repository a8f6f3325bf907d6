"""Hearing whole networks for the brands' words: one ear for the first page of a brand on each server, under a lease of its own.

What fits is kept like everything that arrives, with how far was heard, in one transaction: a crash repeats a little and loses nothing.
"""

import time
from collections.abc import Callable, Generator, Iterable, Sequence
from datetime import timedelta
from uuid import UUID

from django.db import connection, transaction

from answerable.cases import queries as cases
from answerable.channels import queries
from answerable.channels.contract import Access, Connector, Envelope, Interest, NetworkError, Overheard, Overhearing
from answerable.channels.models import Page
from answerable.channels.registry import connector
from answerable.core import clock
from answerable.ingest import operations as ingest
from answerable.ingest import queries as kept
from answerable.ingest.models import RawItem
from answerable.journeys.sending.call_network import call_network
from answerable.listening import operations as listening
from answerable.listening import queries as words
from answerable.listening.rules.matcher import Matcher

LEASE = timedelta(seconds=90)
LOOK_SECONDS = 3.0  # a network says hundreds of things a second; that often it is written down how far it was heard


def pages_to_overhear(pages: Iterable[Page]) -> list[Page]:
    """The first page of each brand on each server that can be heard at large, where there is something to listen for.

    Of a network that all servers hear alike it is the first of all.
    """
    wanted = words.matchers()
    firsts: dict[tuple[int, str, str], Page] = {}
    for page in pages:
        network = connector(page.network)
        if page.brand_id in wanted and isinstance(network, Overhearing):
            firsts.setdefault((page.brand_id, page.network, "" if network.hears_all else page.address), page)
    return list(firsts.values())


def overhear(page_id: int, holder: UUID, is_over: Callable[[], bool]) -> None:
    """Hear what the network around a page says at large, until it falls silent, another has the lease, or other words are wanted.

    Raises NetworkError after noting it beside the stream; what was not heard meanwhile is asked for from where it was left.
    """
    page, version, stamp = queries.page(page_id), queries.credential(page_id).version, words.stamp()
    matcher = words.matchers().get(page.brand_id)
    if matcher is None:
        return
    ear = _Ear(page, holder, lambda: not is_over() and words.stamp() == stamp and is_meant(page_id, version))

    def listen(network: Connector, access: Access) -> None:
        assert isinstance(network, Overhearing)
        heard = network.overhear(access, interest(matcher), words.position(page_id))
        try:
            ear.listen(heard)
        finally:
            if isinstance(heard, Generator):
                heard.close()

    try:
        call_network(page, listen)
    except NetworkError as error:
        listening.silence_stream(page_id, error.words)
        raise


def is_meant(page_id: int, version: int) -> bool:
    """Whether somebody still wants a page to be heard by its credential of this version."""
    page = queries.standing(page_id)
    return page is not None and page.state == Page.State.ACTIVE and queries.credential(page_id).version == version


def interest(matcher: Matcher) -> Interest:
    """What a connector is told of the phrases."""
    return Interest(lambda text, language: matcher.names(text, language) is not None, matcher.tags)


class _Ear:
    """Keeps what is heard around one page."""

    def __init__(self, page: Page, holder: UUID, goes_on: Callable[[], bool]) -> None:
        self._page, self._holder, self._goes_on = page, holder, goes_on
        self._seen, self._looked_at, self._cursor = 0, 0.0, ""

    def listen(self, heard: Iterable[Overheard]) -> None:
        """Until there is nothing more to hear, or it is not ours any more."""
        for each in heard:
            self._seen, self._cursor = self._seen + each.seen_count, each.cursor or self._cursor
            is_time = time.monotonic() - self._looked_at >= LOOK_SECONDS
            if each.envelopes or each.changes or is_time:
                self._keep(each)
            if is_time:
                self._looked_at = time.monotonic()
                if not self._is_ours():
                    return
                connection.close()

    @transaction.atomic
    def _keep(self, heard: Overheard) -> None:
        now, page_id = clock.now(), self._page.pk
        found = [*heard.envelopes, *self._known(heard)]
        accepted = ingest.accept(page_id, found, via=RawItem.Via.STREAM, now=now).new_count if found else 0
        listening.move_stream(page_id, self._cursor, seen=self._seen, kept=accepted, now=now)
        self._seen = 0

    def _known(self, heard: Overheard) -> Sequence[Envelope]:
        """What became of what the desk has, or is about to have; of the rest of the world nothing is kept, however much waits.

        What waits is asked for first: what is worked between the two questions is a message by the second.
        """
        if not heard.changes:
            return []
        waiting = kept.unfinished(self._page.pk, heard.changes)
        known = {name for _, name in cases.known((self._page.pk, name) for name in heard.changes)}
        return [heard.changes[name] for name in sorted(waiting | known)]

    def _is_ours(self) -> bool:
        now = clock.now()
        return self._goes_on() and listening.take_stream(self._page.pk, self._holder, until=now + LEASE, now=now)
