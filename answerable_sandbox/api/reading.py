"""Reading: one item, a thread, counts, and what changed since a cursor."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from answerable_sandbox.api.call import Call, answer, page_owner
from answerable_sandbox.errors import Gone, Invalid, NotFound
from answerable_sandbox.operations.announce import as_json
from answerable_sandbox.operations.placing import target
from answerable_sandbox.store import changes, items, threads

LIMIT = 500


@page_owner(permission="read")
async def item(call: Call) -> Response:
    """One item; 410 where it was deleted."""
    return answer(as_json(call.network, target(call.network, call.page, call.item_id)))


@page_owner(permission="read")
async def thread(call: Call) -> Response:
    """The post above (if any) and all items of a thread in order; deleted ones stay as empty marks."""
    thread_id = call.request.path_params["thread_id"]
    found = threads.in_thread(call.network.database, thread_id, call.page.id)
    if not found:
        raise NotFound(f"This page has no thread {thread_id}.")
    post = threads.post_above(call.network.database, found)
    listed = [as_json(call.network, one) for one in found if one != post]
    return answer({"id": thread_id, "post": as_json(call.network, post) if post else None, "items": listed})


@page_owner(permission="read")
async def changed(call: Call) -> Response:
    """What happened after the cursor, oldest first; the page's own items are among it."""
    cursor = _number(call.request, "since", 0)
    limit = min(LIMIT, max(1, _number(call.request, "limit", 100)))
    rows, has_more = changes.since(call.network.database, call.page.id, cursor, limit)
    next_cursor = rows[-1]["seq"] if rows else cursor
    listed = ",".join(changes.as_text(row) for row in rows)
    text = f'{{"changes":[{listed}],"next_cursor":"{next_cursor}","has_more":{str(has_more).lower()}}}'
    return Response(text, media_type="application/json")


@page_owner(permission="read")
async def metrics(call: Call) -> Response:
    """Counts of an item as they are now."""
    found = items.find(call.network.database, call.item_id)
    if found is None or found.page_id != call.page.id:
        raise NotFound(f"This page has no item {call.item_id}.")
    if found.deleted_at:
        raise Gone(f"Item {call.item_id} was deleted at {found.deleted_at}.")
    replies = call.network.database.one("SELECT count(*) AS n FROM items WHERE parent_id = ? AND deleted_at IS NULL", (found.id,))
    counts = {"likes": found.likes, "shares": found.shares, "views": found.views, "replies": replies["n"]}
    return answer({"id": str(found.id), **counts})


def _number(request: Request, name: str, otherwise: int) -> int:
    text = request.query_params.get(name, "")
    if not text:
        return otherwise
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise Invalid(f"{name} must be a whole number as this API gave it.")
    return int(text)
