"""Hearing all that is public on a server for words: its stream, behind it its lists for what was missed, or those alone.

Each server knows the posts of the people whom somebody there follows, and of tags that somebody there follows, not the whole network.
"""

import time
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from answerable.channels.contract import Access, BadPayload, Envelope, Interest, NetworkError, Overheard, Trouble
from answerable.channels.contract.shape import read
from answerable.connectors.mastodon import api
from answerable.connectors.mastodon.context import place
from answerable.connectors.mastodon.envelopes import deletion, envelope
from answerable.connectors.mastodon.listen import EDITED, is_about_us, status_in
from answerable.connectors.mastodon.position import NOTHING, age, newer, newest
from answerable.connectors.mastodon.shapes import Status
from answerable.connectors.mastodon.streaming import NoStream
from answerable.connectors.mastodon.streaming import listen as streamed
from answerable.connectors.mastodon.words import words
from answerable.core import clock
from answerable.core.streams import Event

PAGE_SIZE = "40"
MOST_PAGES, MOST_PAGES_A_TAG, MOST_TAGS = 25, 5, 20
ASK_AGAIN_SECONDS, SIGN_OF_LIFE_SECONDS = 60.0, 20.0
PUBLIC, TAG = "/api/v1/timelines/public", "/api/v1/timelines/tag/"
CLOSED = {Trouble.GONE, Trouble.REFUSED, Trouble.PERMISSION, Trouble.BROKEN}


def overhear(access: Access, interest: Interest, cursor: str) -> Iterator[Overheard]:
    """What was missed since `cursor`, then what the stream says; a server without one is asked every minute. "" begins now."""
    ear = _Ear(access, interest, cursor)
    try:
        for number, event in enumerate(streamed(access, "public")):
            if number == 0:
                yield from ear.missed()
            yield ear.heard(event)
    except NoStream:
        while True:
            yield from ear.missed()
            for _ in range(round(ASK_AGAIN_SECONDS / SIGN_OF_LIFE_SECONDS)):
                time.sleep(SIGN_OF_LIFE_SECONDS)
                yield Overheard()


class _Ear:
    """What is listened for on one server, and the newest status that was looked at."""

    def __init__(self, access: Access, interest: Interest, cursor: str) -> None:
        self._access, self._interest, self._newest = access, interest, cursor

    def heard(self, event: Event) -> Overheard:
        """What of an event is wanted."""
        if event.name == "delete" and (name := event.data.strip()):
            return Overheard(changes={name: deletion(self._access.page_external_id, name, clock.now())})
        status = status_in(event) if event.name == "update" or event.name in EDITED else None
        if status is None:
            return Overheard()
        found = self._fitting([status])
        if event.name in EDITED and not found:
            return Overheard(changes={str(status.get("id") or ""): envelope(self._access.page_external_id, status, is_heard=True)})
        self._move([status])
        return Overheard(found, cursor=self._newest, seen_count=1)

    def missed(self) -> Iterator[Overheard]:
        """What the server's lists hold since, oldest first; where nothing was heard yet, only up to where they go."""
        if not self._newest:
            self._move(self._rows(PUBLIC, NOTHING) or [])
            yield Overheard(cursor=self._newest or NOTHING)
            return
        since, is_open = self._newest, False
        for path, pages in [
            (PUBLIC, MOST_PAGES),
            *((TAG + quote(tag, safe=""), MOST_PAGES_A_TAG) for tag in self._interest.tags[:MOST_TAGS]),
        ]:
            place_in_list = since
            for _ in range(pages):
                rows = self._rows(path, place_in_list)
                is_open = is_open or rows is not None
                if not rows:
                    break
                place_in_list = newest(rows, place_in_list)
                self._move(rows)
                yield Overheard(self._fitting(rows), cursor=self._newest if path == PUBLIC else "", seen_count=len(rows))
        if not is_open:
            raise NetworkError(Trouble.PERMISSION, "The server shows this account neither its public posts nor its tags.")
        yield Overheard(cursor=self._newest)

    def _rows(self, path: str, since: str) -> list[dict[str, Any]] | None:
        """The rows right after `since`, oldest first; None where the server does not show this list."""
        asked = [("limit", PAGE_SIZE)] if since == NOTHING else [("limit", PAGE_SIZE), ("min_id", since)]
        try:
            rows = api.rows(self._access, path, asked)
        except NetworkError as error:
            if error.trouble in CLOSED:
                return None
            raise
        return sorted(newer(rows, since), key=lambda each: age(str(each.get("id"))))

    def _move(self, rows: Sequence[dict[str, Any]]) -> None:
        self._newest = newest(rows, self._newest)

    def _fitting(self, rows: Sequence[dict[str, Any]]) -> list[Envelope]:
        """Those that name a phrase, were written by others and are for everybody."""
        return [place(self._access, each, is_heard=not is_about_us(self._access, each)) for each in rows if self._fits(each)]

    def _fits(self, row: dict[str, Any]) -> bool:
        try:
            status = read(Status, row)
            is_others = status.account.full != self._access.page_external_id
        except BadPayload:
            return False
        return is_others and status.is_public and self._interest.fits(words(status, ""), status.language or "")
