"""Reading the network: its pages, a thread, one item's permanent address."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answerable_sandbox.control.request import network_of, page_of
from answerable_sandbox.customers.texts import LANGUAGES
from answerable_sandbox.errors import NotFound
from answerable_sandbox.network import Network
from answerable_sandbox.site import timeline
from answerable_sandbox.site.templating import page as rendered
from answerable_sandbox.store import accounts, items, pages

NEWEST = 10**18


async def home(request: Request) -> Response:
    """The first page of the network, or a word on how to get one."""
    network = network_of(request)
    listed = pages.listed(network.database)
    if listed:
        return RedirectResponse(f"/pages/{listed[0].id}", 303)
    return rendered(request, "empty.html", **_frame(network))


async def page(request: Request) -> Response:
    """A page's public threads; for a page of direct messages its conversations."""
    network, shown = network_of(request), page_of(request)
    if shown.kind == "direct":
        return await messages(request)
    text = request.query_params.get("before", "")
    before = int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else NEWEST
    threads = timeline.threads_of(network.database, shown, before)
    is_full = len(threads) >= timeline.THREADS
    older = threads[-1].item.id if is_full else None
    return rendered(request, "page.html", page=shown, threads=threads, older=older, **_frame(network))


async def messages(request: Request) -> Response:
    """The private conversations of a page."""
    network, shown = network_of(request), page_of(request)
    listed = timeline.conversations_of(network.database, shown)
    return rendered(request, "messages.html", page=shown, conversations=listed, **_frame(network))


async def thread(request: Request) -> Response:
    """One thread: a public one as a tree under its post, a private one as a chat."""
    network = network_of(request)
    thread_id = request.path_params["thread_id"]
    found = items.select(network.database, "thread_id = ? ORDER BY created_at, id LIMIT 500", (thread_id,))
    if not found:
        raise NotFound(f"There is no thread {thread_id}.")
    shown, database = pages.get(network.database, found[0].page_id), network.database
    if found[0].visibility == "private":
        person = accounts.get(database, thread_id.rsplit("-", 1)[1])
        chat = timeline.flat(database, found)
        return rendered(request, "chat.html", page=shown, person=person, chat=chat, thread_id=thread_id, **_frame(network))
    root_id = found[0].root_id
    post = items.find(database, root_id) if root_id and root_id != found[0].id else None
    threads = timeline.nested(database, [post, *found] if post else found)
    return rendered(request, "page.html", page=shown, threads=threads, older=None, **_frame(network))


async def permalink(request: Request) -> Response:
    """An item's permanent address leads to its thread."""
    item_id = request.path_params["item_id"]
    item = items.find(network_of(request).database, item_id)
    if item is None:
        raise NotFound(f"There is no item {item_id}.")
    return RedirectResponse(f"/threads/{item.thread_id}#i{item.id}", 303)


def _frame(network: Network) -> dict[str, Any]:
    return {"pages": pages.listed(network.database), "people": accounts.people(network.database), "languages": LANGUAGES}
