"""Messages that arrive without a network: events as the sandbox network tells them, kept and worked like any other."""

import itertools
import json
from datetime import datetime, timedelta
from typing import Any

from answerable.cases.models import Case, Message
from answerable.channels.contract import Envelope
from answerable.channels.models import Page
from answerable.core import clock
from answerable.ingest import operations as ingest
from answerable.ingest.models import RawItem
from answerable.journeys.receiving.receive import receive

_numbers = itertools.count(1)
MINUTE = timedelta(minutes=1)


def arrive(page: Page, text: str, *, name: str = "Amara Nwosu", ago: timedelta = MINUTE, **more: Any) -> Message:
    """A customer's message that was written `ago`; `kind`, `post`, `followers`, `rating`, `origin_id`, `page_says` as wanted."""
    return _worked(page, [told(page, text, name=name, at=clock.now() - ago, **more)])[0]


def arrive_together(page: Page, texts: dict[str, str]) -> list[Message]:
    """What several customers wrote, by their names, one after the other and worked at once: many are quicker so."""
    return _worked(page, [told(page, text, name=name, at=clock.now() - MINUTE) for name, text in texts.items()])


def _worked(page: Page, items: list[dict[str, Any]]) -> list[Message]:
    for item in items:
        keep(page, item)
    while receive():
        pass
    lost = list(RawItem.objects.exclude(state=RawItem.State.MESSAGE).values_list("state", "reason"))
    assert not lost, lost
    ids = [item["id"] for item in items]
    found = {each.external_id: each for each in Message.objects.filter(page=page, external_id__in=ids).select_related("case", "leg")}
    return [found[each] for each in ids]


def case_of(page: Page, text: str = "Where is my refund? My train was cancelled and nobody answers.", **more: Any) -> Case:
    """The case that a message opens."""
    return arrive(page, text, **more).case


def keep(page: Page, item: dict[str, Any], kind: str = "created") -> None:
    """Have an event on disk, as the hook leaves it."""
    at = clock.now().isoformat()
    body = json.dumps({"id": f"event{next(_numbers)}", "kind": kind, "at": at, "item": item}).encode()
    key = f"{kind}:{item['id']}:{item['edited_at'] or ''}"
    ingest.accept(page.pk, [Envelope(key, body)], via=RawItem.Via.WEBHOOK, now=clock.now())


def told(page: Page, text: str, *, name: str, at: datetime, **more: Any) -> dict[str, Any]:
    """An item as the network tells it: a comment under a post of ours unless it says otherwise."""
    kind, number = more.pop("kind", "comment"), next(_numbers)
    handle = "".join(f"{ord(letter):x}" if ord(letter) > 126 else letter for letter in name.lower() if letter != " ")
    is_ours = more.pop("page_says", False)
    who = {"id": page.external_id, "page_id": page.external_id} if is_ours else {"id": f"u-{handle}", "page_id": None}
    post = more.pop("post", {"id": f"post-{page.pk}", "text": "New timetable from Sunday."})
    root = {"comment": post["id"], "direct": f"direct-{handle}"}.get(kind, f"thread{number}")
    item: dict[str, Any] = {
        "id": f"item{number}",
        "edited_at": None,
        "kind": kind,
        "visibility": "private" if kind == "direct" else "public",
        "page_id": page.external_id,
        "author": {**who, "handle": handle, "name": name, "followers": more.pop("followers", 120)},
        "text": text,
        "created_at": at.isoformat(),
        "parent_id": root if kind == "comment" else None,
        "thread_id": root,
        "origin_id": None,
        "post": {**post, "created_at": (at - timedelta(hours=2)).isoformat(), "permalink": ""} if kind == "comment" else None,
        "deleted": False,
        "hidden": False,
        "likes": 0,
        "shares": 0,
        "pictures": [],
        "rating": None,
        "permalink": "https://network.example/item",
        "client_key": None,
    }
    return item | more
