"""Writing as people do, one item or thousands, and looking from outside at what the pages wrote."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from answerable_sandbox import bodies, operations
from answerable_sandbox.api.call import body
from answerable_sandbox.control.request import form_of, network_of
from answerable_sandbox.errors import Gone, Invalid, NotFound
from answerable_sandbox.network import Network
from answerable_sandbox.operations.announce import as_json
from answerable_sandbox.operations.delete import remove
from answerable_sandbox.operations.edit import change_words
from answerable_sandbox.store import accounts, items, pages, threads
from answerable_sandbox.store.items import Item

BULK_LIMIT = 20_000


async def create_account(request: Request) -> JSONResponse:
    """Invent a person; a known handle returns the person who has it."""
    form = await form_of(request, bodies.NewAccount)
    network = network_of(request)
    handle = form.handle.lstrip("@")
    found = accounts.by_handle(network.database, handle)
    account = found or accounts.create(network.database, handle=handle, name=form.name, followers=form.followers, language=form.language)
    return JSONResponse(account.as_json(network.base_url), 200 if found else 201)


async def create(request: Request) -> JSONResponse:
    """Write as a person."""
    network = network_of(request)
    item, seq = operations.write(network, await form_of(request, bodies.CustomerWrites))
    return JSONResponse({**as_json(network, item), "seq": seq}, 201)


async def create_many(request: Request) -> JSONResponse:
    """Write many items in one transaction: all or none."""
    data = await body(request)
    if not isinstance(data, list) or len(data) > BULK_LIMIT:
        raise Invalid(f"The body must be a list of at most {BULK_LIMIT} items.")
    network = network_of(request)
    forms = [bodies.read(bodies.CustomerWrites, one) for one in data]
    with network.database.transaction():
        written = [operations.write(network, form) for form in forms]
    return JSONResponse({"count": len(written), "ids": [str(item.id) for item, _ in written], "seqs": [seq for _, seq in written]}, 201)


async def show(request: Request) -> JSONResponse:
    """Any item, also a deleted one."""
    network = network_of(request)
    return JSONResponse(as_json(network, _item(network, request, even_deleted=True)))


async def update(request: Request) -> JSONResponse:
    """Edit as the author; counts can be set too, quietly."""
    network = network_of(request)
    form = await form_of(request, bodies.CustomerEdits)
    item = _item(network, request)
    counts = form.model_dump(exclude={"text"}, exclude_none=True)
    if counts:
        item = items.change(network.database, item, **counts)
    if form.text is not None:
        item = change_words(network, pages.get(network.database, item.page_id), item, form.text)
    return JSONResponse(as_json(network, item))


async def destroy(request: Request) -> JSONResponse:
    """Delete as the author."""
    network = network_of(request)
    return JSONResponse(as_json(network, remove(network, _item(network, request))))


async def outbound(request: Request) -> Response:
    """What pages wrote (?page= for one, ?after= an item id), in order, deleted ones included."""
    network = network_of(request)
    after = request.query_params.get("after", "0")
    found = threads.written_by_pages(network.database, request.query_params.get("page"), int(after) if after.isdigit() else 0)
    return JSONResponse({"items": [as_json(network, item) for item in found]})


async def show_thread(request: Request) -> JSONResponse:
    """A thread as an outsider sees it."""
    network = network_of(request)
    found = items.select(network.database, "thread_id = ? ORDER BY created_at, id", (request.path_params["thread_id"],))
    return JSONResponse({"items": [as_json(network, item) for item in found]})


def _item(network: Network, request: Request, *, even_deleted: bool = False) -> Item:
    item_id = request.path_params["item_id"]
    item = items.find(network.database, item_id)
    if item is None:
        raise NotFound(f"There is no item {item_id}.")
    if item.deleted_at and not even_deleted:
        raise Gone(f"Item {item_id} was deleted at {item.deleted_at}.")
    return item
