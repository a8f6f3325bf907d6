"""Listening to networks that speak by themselves: a thread a page, in one process at a time, which holds the page's lease.

What a network says decides nothing by itself: items are kept like all others, and news only have the page's list read. So nothing is
lost while nobody listens, and the poll, which goes on as always, brings what was missed.
"""

import logging
import threading
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import NamedTuple
from uuid import UUID, uuid4

from django.db import InterfaceError, OperationalError, connection, transaction

from answerable.channels import operations as channels
from answerable.channels import queries
from answerable.channels.contract import Access, Connector, Envelope, NetworkError
from answerable.channels.models import Health
from answerable.channels.registry import connector
from answerable.core import clock, jobs
from answerable.ingest import operations as ingest
from answerable.ingest.models import RawItem
from answerable.journeys.receiving import overhear
from answerable.journeys.receiving.overhear import LEASE, is_meant
from answerable.journeys.sending.call_network import call_network
from answerable.listening import operations as listening

log = logging.getLogger(__name__)
LOOK_SECONDS = 5.0
SHORTEST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 10.0, 300.0


def keep_listening(stop: threading.Event) -> None:
    """Have every active page heard that can be, until the program stops; a page that fails is tried again, ever more rarely."""
    holder = uuid4()
    ears: dict[tuple[int, str], Ear] = {}
    while not stop.wait(LOOK_SECONDS):
        try:
            for page_id, post in posts():
                ears.setdefault((page_id, post.name), Ear(page_id, post, holder, stop)).begin()
        except (OperationalError, InterfaceError) as error:
            log.warning("The database cannot be reached, nobody listens meanwhile: %s", error)
        except Exception:
            log.exception("Nobody could begin to listen; it is tried again")
        finally:
            connection.close()
    for ear in ears.values():
        ear.end()


class Post(NamedTuple):
    """Somewhere to listen: how one hears there, and how its lease is taken and given back."""

    name: str
    hear: Callable[[int, UUID, Callable[[], bool]], None]
    take: Callable[..., bool]
    leave: Callable[[int, UUID], None]


def posts() -> Iterator[tuple[int, Post]]:
    """Active pages whose networks speak by themselves, and those around which words are listened for."""
    pages = queries.active_pages()
    yield from ((page.pk, OWN) for page in pages if connector(page.network).has_stream)
    yield from ((page.pk, AT_LARGE) for page in overhear.pages_to_overhear(pages))


class Ear:
    """Listens at one post in a thread of its own, again and again."""

    def __init__(self, page_id: int, post: Post, holder: UUID, stop: threading.Event) -> None:
        self._page_id, self._post, self._holder, self._stop = page_id, post, holder, stop
        self._thread: threading.Thread | None = None
        self._pause, self._not_before = SHORTEST_PAUSE_SECONDS, 0.0

    @property
    def is_listening(self) -> bool:
        """Whether it does now."""
        return self._thread is not None and self._thread.is_alive()

    def begin(self) -> None:
        """Listen, unless it does already, another process does, or the last try failed just now."""
        if self.is_listening or time.monotonic() < self._not_before:
            return
        now = clock.now()
        if self._post.take(self._page_id, self._holder, until=now + LEASE, now=now):
            self._thread = threading.Thread(target=self._run, name=f"ear {self._page_id} {self._post.name}", daemon=True)
            self._thread.start()

    def end(self) -> None:
        """Let another process listen."""
        if self._thread is not None:
            try:
                self._post.leave(self._page_id, self._holder)
            except (OperationalError, InterfaceError):
                log.warning("A lease on page %s was not given back; it ends by itself", self._page_id)
            finally:
                connection.close()

    def _run(self) -> None:
        begun = time.monotonic()
        try:
            self._post.hear(self._page_id, self._holder, self._stop.is_set)
        except NetworkError as error:
            log.info("Page %s is not heard any more: %s", self._page_id, error)
        except Exception:
            log.exception("Listening to page %s broke", self._page_id)
        finally:
            connection.close()
        lasted = time.monotonic() - begun
        self._pause = SHORTEST_PAUSE_SECONDS if lasted > LONGEST_PAUSE_SECONDS else min(2 * self._pause, LONGEST_PAUSE_SECONDS)
        self._not_before = time.monotonic() + self._pause


def hear(page_id: int, holder: UUID, is_over: Callable[[], bool]) -> None:
    """Hear a page out: until its network falls silent, somebody pauses it or gives it another credential, or another has the lease.

    Raises NetworkError after noting it on the page's health.
    """
    version, is_heard = queries.credential(page_id).version, False

    def listen(network: Connector, access: Access) -> None:
        nonlocal is_heard
        words = network.listen(access)
        try:
            for heard in words:
                if not is_heard:
                    is_heard = True
                    channels.mark_stream(page_id, Health.Stream.OPEN, now=clock.now())
                if heard.envelopes:
                    _keep(page_id, heard.envelopes)
                if heard.has_news:
                    jobs.defer("poll_page", lock=f"poll {page_id}", once=f"poll {page_id}", page_id=page_id)
                if is_over() or not _goes_on(page_id, holder, version):
                    return
                connection.close()
        finally:
            if isinstance(words, Generator):
                words.close()

    try:
        call_network(queries.page(page_id), listen)
    except NetworkError:
        channels.mark_stream(page_id, Health.Stream.LOST, now=clock.now())
        raise
    if not is_heard:
        channels.mark_stream(page_id, Health.Stream.NONE, now=clock.now())


@transaction.atomic
def _keep(page_id: int, envelopes: Sequence[Envelope]) -> None:
    ingest.accept(page_id, envelopes, via=RawItem.Via.STREAM, now=clock.now())


def _goes_on(page_id: int, holder: UUID, version: int) -> bool:
    now = clock.now()
    return is_meant(page_id, version) and channels.take_lease(page_id, holder, until=now + LEASE, now=now)


OWN = Post("own", hear, channels.take_lease, channels.end_lease)
AT_LARGE = Post("at large", overhear.overhear, listening.take_stream, listening.end_stream)
