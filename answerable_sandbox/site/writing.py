"""Writing as a customer, from the forms of the page."""

from __future__ import annotations

import base64
import re
import secrets

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from answerable_sandbox import bodies, operations
from answerable_sandbox.control.request import network_of
from answerable_sandbox.errors import Gone, Invalid, NotFound
from answerable_sandbox.network import Network
from answerable_sandbox.operations.delete import remove
from answerable_sandbox.operations.edit import change_words
from answerable_sandbox.store import accounts, items, pages
from answerable_sandbox.store.items import Item

A_MONTH = 30 * 86400


async def write(request: Request) -> Response:
    """Write a mention, comment, review or message."""
    network = network_of(request)
    async with request.form() as form:
        name = _field(form, "name") or "A traveller"
        item, _ = operations.write(network, bodies.read(bodies.CustomerWrites, _written(network, form, name, await _attached(form))))
    response = RedirectResponse(f"{_way_back(request)}#i{item.id}", 303)
    response.set_cookie("writes_as", name.encode("ascii", "ignore").decode(), max_age=A_MONTH, httponly=True, samesite="lax")
    return response


async def edit(request: Request) -> Response:
    """Change the words of an item as its author."""
    network = network_of(request)
    item = _own(request)
    async with request.form() as form:
        change_words(network, pages.get(network.database, item.page_id), item, _field(form, "text") or item.text)
    return RedirectResponse(f"{_way_back(request)}#i{item.id}", 303)


async def delete(request: Request) -> Response:
    """Delete an item as its author."""
    remove(network_of(request), _own(request))
    return RedirectResponse(_way_back(request), 303)


async def _attached(form: FormData) -> list[dict[str, object]]:
    """The file that was chosen, else a picture if one is wished for."""
    text, file = _field(form, "text"), form.get("file")
    if isinstance(file, UploadFile) and file.filename:
        data = base64.b64encode(await file.read()).decode()
        return [{"alt": text[:80], "name": file.filename[:200], "media_type": file.content_type or "", "data_base64": data}]
    return [{"alt": text[:80]}] if _field(form, "picture") else []


def _written(network: Network, form: FormData, name: str, pictures: list[dict[str, object]]) -> dict[str, object]:
    known = [one for one in accounts.people(network.database) if one.name == name]
    author = {"account_id": known[0].id} if known else {"handle": _handle(name), "name": name}
    text = _field(form, "text").replace("\r\n", "\n")
    optional = {key: _field(form, key) for key in ("kind", "parent_id", "rating", "language") if _field(form, key)}
    return {"page_id": _field(form, "page_id"), "text": text, "pictures": pictures, "followers": 120, **author, **optional}


def _handle(name: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")
    return plain or "traveller_" + secrets.token_hex(3)


def _field(form: FormData, name: str) -> str:
    value = form.get(name, "")
    return value.strip() if isinstance(value, str) else ""


def _own(request: Request) -> Item:
    item = items.find(network_of(request).database, request.path_params["item_id"])
    if item is None:
        raise NotFound("There is no such item.")
    if item.deleted_at:
        raise Gone("This was deleted already.")
    if item.by_page:
        raise Invalid("This was written by the page; only its owner can change it.")
    return item


def _way_back(request: Request) -> str:
    path = request.query_params.get("back", "/")
    return path if re.fullmatch(r"/[\w/-]*", path) and not path.startswith("//") else "/"
