"""Webhook requests of the sandbox network, written and signed beforehand, so that sending them costs next to nothing.

Three of four items are a new customer's with a new thread; the fourth goes on in a thread that was opened some hundreds of items
before. The format is the network's own (answerable_sandbox/README.md).
"""

import hashlib
import hmac
import json
from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from answerable.channels.models import Page
from bench.company import SECRET
from bench.sentences import sentence

SINGULAR = {"comments": "comment", "mentions": "mention", "reviews": "review", "direct": "direct"}
AGAIN_EVERY, AGAIN_AFTER = 4, 300


@dataclass(slots=True)
class Writer:
    """Writes items one after the other; `prefix` keeps the ids of one run apart from those of another."""

    pages: list[Page]
    prefix: str
    is_always_new: bool = False
    number: int = 0
    began: datetime = field(default_factory=lambda: datetime.now(UTC))
    earlier: deque[tuple[Page, int]] = field(default_factory=deque)

    def item(self) -> tuple[Page, dict[str, Any]]:
        """The next event, and the page that it is for."""
        self.number += 1
        is_again = not self.is_always_new and self.number % AGAIN_EVERY == 0 and len(self.earlier) > AGAIN_AFTER
        if is_again:
            page, first = self.earlier.popleft()
        else:
            page, first = self.pages[self.number % len(self.pages)], self.number
            if page.kind != "reviews":
                self.earlier.append((page, first))
        return page, self._event(page, first)

    def _event(self, page: Page, first: int) -> dict[str, Any]:
        number, kind = self.number, SINGULAR[page.kind]
        at = (self.began + timedelta(milliseconds=number)).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        item_id, first_id, author = f"{self.prefix}{number}", f"{self.prefix}{first}", f"u{self.prefix}{first}"
        post = {"id": f"post{number % 20}-{page.external_id}", "text": "New timetable from Sunday.", "created_at": at, "permalink": ""}
        item: dict[str, Any] = {
            "id": item_id, "kind": kind, "visibility": "private" if kind == "direct" else "public", "page_id": page.external_id,
            "author": {
                "id": author, "handle": f"h{first}", "name": f"Customer {first}", "followers": first * 7 % 5000, "language": "en",
                "page_id": None, "is_page": False, "avatar_url": "",
            },
            "text": sentence(number), "created_at": at, "parent_id": None if first == number else first_id, "root_id": None,
            "thread_id": f"d-{page.external_id}-{author}" if kind == "direct" else first_id, "edited_at": None, "deleted": False,
            "hidden": False, "likes": number % 7, "shares": 0, "views": 0, "liked_by_page": False, "pictures": [],
            "rating": number % 5 + 1 if kind == "review" else None, "permalink": f"http://127.0.0.1:9/items/{item_id}",
            "client_key": None, "origin_id": None, "post": post if kind == "comment" else None,
        }  # fmt: skip
        return {"id": f"e{item_id}", "seq": number, "kind": "created", "at": at, "item": item}


def deliveries(writer: Writer, *, items: int, events: int, port: int) -> list[bytes]:
    """Whole HTTP requests that carry `items` items, up to `events` in each; a request is for one page."""
    gathered: dict[int, list[dict[str, Any]]] = {}
    requests = []
    for _ in range(items):
        page, event = writer.item()
        waiting = gathered.setdefault(page.pk, [])
        waiting.append(event)
        if len(waiting) == events:
            requests.append(_request(page, gathered.pop(page.pk), port))
    pages = {page.pk: page for page in writer.pages}
    return requests + [_request(pages[page_id], rest, port) for page_id, rest in gathered.items()]


def _request(page: Page, events: list[dict[str, Any]], port: int) -> bytes:
    body = json.dumps({"page": page.external_id, "events": events}, separators=(",", ":")).encode()
    signed = hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()
    head = (
        f"POST /hooks/sandbox/{page.pk} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n"
        f"X-Sandbox-Signature-256: sha256={signed}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body
