"""Hearing the whole network for words: Jetstream tells every post as it is written, to whom asks for it and without logging in.

It remembers a day or more: who comes back goes on from where they were, and a little before, because its servers' clocks differ.
"""

import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, Envelope, Interest, NetworkError, Overheard, Trouble
from answerable.connectors.bluesky import envelopes, posts
from answerable.connectors.bluesky.jetstream import LONGEST, Gathered, micros
from answerable.connectors.bluesky.names import POST
from answerable.core import clock, http, sockets
from answerable.core.settings import get_settings

BACK = 5_000_000  # millionths of seconds
LONGEST_FRAME = 8_000_000  # what a repository holds of one record, in JSON's longest way to write it
GATHER_SECONDS, QUIET_SECONDS = 2.0, 0.5
TRIES, PAUSE_SECONDS = 2, 1.0


def overhear(access: Access, interest: Interest, cursor: str) -> Iterator[Overheard]:
    """What was said since `cursor`, which is a moment; "" begins now. A connection that breaks is made again, twice if it stays dumb."""
    before, now = _moment(cursor), micros(clock.now())
    gathered, tries = Gathered(access.page_external_id, interest, before or now), 0
    begin = before - BACK if before else now
    while True:
        try:
            for each in _heard(access, gathered, begin):
                tries = 0 if each.seen_count else tries
                yield each
        except (http.NotReached, http.NotAnswered) as error:
            tries = 1 if gathered.seen_count else tries + 1
            if tries > TRIES:
                words = _("The stream of all posts on Bluesky is not reached. It is tried again.")
                raise NetworkError(Trouble.UNREACHABLE, words, retry=True) from error
        time.sleep(PAUSE_SECONDS * tries)
        begin = gathered.at - BACK


def _heard(access: Access, gathered: Gathered, begin: int) -> Iterator[Overheard]:
    """While one connection lasts: what came in a second or two, at once where that is much."""
    until = 0.0
    with closing(sockets.messages(address(begin), limit_bytes=LONGEST_FRAME, pause_seconds=QUIET_SECONDS)) as messages:
        for message in messages:
            if message is not None:
                gathered.add(message)
            if gathered.is_full or time.monotonic() >= until:
                found = _placed(access, gathered.made)
                told = Overheard(found, gathered.gone, str(gathered.at), gathered.seen_count)
                gathered.clear()
                yield told
                until = time.monotonic() + GATHER_SECONDS


def address(begin: int) -> str:
    """Where all posts from a moment on are told."""
    query = urlencode([("wantedCollections", POST), ("maxMessageSizeBytes", str(LONGEST)), ("cursor", str(begin))])
    return f"{get_settings().jetstream_url.rstrip('/')}/subscribe?{query}"


def _placed(access: Access, told: Mapping[str, dict[str, Any]]) -> list[Envelope]:
    """As the server shows them; what it does not show, or not yet, and all of it while it is away, as it was told."""
    if not told:
        return []
    try:
        shown = posts.shown(access, list(told))
        return posts.placed(access, [shown.get(uri, each) for uri, each in told.items()], is_heard=True)
    except NetworkError as error:
        if error.trouble is Trouble.TOKEN:
            raise
        page = access.page_external_id
        return [envelopes.shown(page, each, followers=0, root=None, is_heard=True) for each in told.values()]


def _moment(cursor: str) -> int:
    """0 for the beginning, and for what is no moment."""
    return int(cursor) if cursor.isascii() and cursor.isdigit() and len(cursor) <= 16 else 0
