"""Pages: open, list, let the token run out, take and give permissions."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse

from answerable_sandbox import bodies, demo
from answerable_sandbox.control.request import form_of, network_of, page_of
from answerable_sandbox.store import credentials, pages


async def create(request: Request) -> JSONResponse:
    """Open a page; the answer holds its credentials."""
    form = await form_of(request, bodies.NewPage)
    network = network_of(request)
    with network.database.transaction():
        page = pages.create(network.database, kind=form.kind, name=form.name, handle=form.handle.lstrip("@"))
    return JSONResponse(page.credentials(), 201)


async def index(request: Request) -> JSONResponse:
    """Every page with its credentials."""
    return JSONResponse({"pages": [page.credentials() for page in pages.listed(network_of(request).database)]})


async def show(request: Request) -> JSONResponse:
    """One page with its credentials as they are now."""
    return JSONResponse(page_of(request).credentials())


async def expire(request: Request) -> JSONResponse:
    """Let the page's token run out now."""
    network = network_of(request)
    credentials.expire(network.database, page_of(request), network.now())
    return JSONResponse(page_of(request).credentials())


async def permit(request: Request) -> JSONResponse:
    """Take permissions of the page's token away, or give them back."""
    form = await form_of(request, bodies.Permission)
    change = credentials.restore if form.granted else credentials.withhold
    change(network_of(request).database, page_of(request), tuple(form.names))
    return JSONResponse(page_of(request).credentials())


async def open_demo(request: Request) -> JSONResponse:
    """The pages of Harbour Rail with a day of writing; made once, the same on every further call."""
    return JSONResponse({"pages": [page.credentials() for page in demo.opened(network_of(request))]})
