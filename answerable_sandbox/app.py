"""The ASGI application: addresses, errors as JSON, and the loops that run beside the requests."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount

from answerable_sandbox import demo
from answerable_sandbox.api.routes import ROUTES as API
from answerable_sandbox.control.routes import ROUTES as CONTROL
from answerable_sandbox.customers.crowd import live_for_ever
from answerable_sandbox.errors import Refusal
from answerable_sandbox.network import Network, log, opened
from answerable_sandbox.options import Options
from answerable_sandbox.same_site import SameSite
from answerable_sandbox.site.routes import ROUTES as SITE
from answerable_sandbox.site.templating import page as rendered
from answerable_sandbox.webhooks.deliver import deliver_for_ever


def create_app(options: Options) -> Starlette:
    """The network as an application; its memory opens with the application and closes with it."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        network = opened(options)
        app.state.network = network
        if options.demo:
            demo.opened(network)
        async with _beside(network):
            yield
        network.database.close()

    routes = [Mount("/api/v1", routes=API), Mount("/control", routes=CONTROL), *SITE]
    return Starlette(routes=routes, lifespan=lifespan, middleware=[Middleware(SameSite)], exception_handlers={Refusal: refused})


@asynccontextmanager
async def _beside(network: Network) -> AsyncIterator[None]:
    loops = [asyncio.create_task(deliver_for_ever(network)), asyncio.create_task(live_for_ever(network))]
    for loop in loops:
        loop.add_done_callback(_report)
    yield
    for loop in loops:
        loop.cancel()
        with suppress(asyncio.CancelledError):
            await loop


def _report(loop: asyncio.Task[None]) -> None:
    if not loop.cancelled() and (error := loop.exception()):
        log.error("A part of the network stopped: %r", error, exc_info=error)


def refused(request: Request, error: Exception) -> Response:
    """A refusal as JSON, with Retry-After where waiting helps; as a page where a person asked."""
    if not isinstance(error, Refusal):
        raise error
    if not request.url.path.startswith(("/api/", "/control/")):
        return rendered(request, "refused.html", error.status, message=error.message, pages=[], people=[])
    headers = {"Retry-After": str(error.retry_after)} if error.retry_after is not None else {}
    return JSONResponse(error.as_json(), error.status, headers)
