"""One call of a page owner: token, permission, faults before, the work, faults after."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from answerable_sandbox.errors import (
    Invalid,
    PermissionMissing,
    RateLimited,
    ServerError,
    TokenExpired,
    TokenInvalid,
    Unavailable,
)
from answerable_sandbox.network import Network
from answerable_sandbox.store import credentials, pages
from answerable_sandbox.store.pages import PERMISSIONS, Page

BODY_LIMIT = 32 * 1024 * 1024


@dataclass(frozen=True)
class Call:
    """What a page owner asks."""

    network: Network
    page: Page
    request: Request
    data: Any

    @property
    def item_id(self) -> str:
        """The item that the address names."""
        return str(self.request.path_params["item_id"])


Work = Callable[[Call], Awaitable[Response]]
Endpoint = Callable[[Request], Awaitable[Response]]


def page_owner(*, permission: str | None) -> Callable[[Work], Endpoint]:
    """Make work of a page owner's call an endpoint; only the holder of the page's token gets to it."""

    def wrap(work: Work) -> Endpoint:
        async def endpoint(request: Request) -> Response:
            network: Network = request.app.state.network
            page = authenticated(network, request)
            await strike_before(network, page)
            if permission and permission not in page.permissions:
                raise PermissionMissing(f"The token lacks the permission {permission}; the page's owner must grant it again.")
            response = await work(Call(network, page, request, await body(request)))
            if request.method not in ("GET", "HEAD"):
                await strike_after(network)
            return response

        return endpoint

    return wrap


def authenticated(network: Network, request: Request) -> Page:
    """The page whose token the request carries."""
    now = network.now()
    credentials.restore_due(network.database, now)
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    page = pages.by_token(network.database, token) if scheme.lower() == "bearer" and token else None
    if page is None:
        raise TokenInvalid("No page has this token.")
    if page.is_expired(now):
        raise TokenExpired("The token has run out; POST /api/v1/token/refresh gives a new one.")
    credentials.confirm_rotation(network.database, page)
    return page


async def body(request: Request) -> Any:
    """The JSON that was sent, or an empty object."""
    raw = await request.body()
    if len(raw) > BODY_LIMIT:
        raise Invalid("The body is larger than 32 MB.")
    try:
        return json.loads(raw) if raw else {}
    except ValueError as error:
        raise Invalid("The body is not JSON.") from error


async def strike_before(network: Network, page: Page) -> None:
    """Faults that happen before anything is done."""
    faults = network.faults
    if faults.strikes("slow"):
        await asyncio.sleep(faults.seconds("slow"))
    if faults.strikes("rate_limit"):
        raise RateLimited("Too many requests.", retry_after=max(1, round(faults.seconds("rate_limit"))))
    if faults.strikes("error"):
        raise Unavailable("The network is down for a moment.")
    if faults.strikes("expire_token"):
        credentials.expire(network.database, page, network.now())
        raise TokenExpired("The token has run out; POST /api/v1/token/refresh gives a new one.")
    if faults.strikes("lose_permission"):
        until = network.now() + timedelta(seconds=faults.seconds("lose_permission"))
        credentials.withhold(network.database, page, PERMISSIONS, until)
        raise PermissionMissing("The page's owner has withdrawn the permissions.")


async def strike_after(network: Network) -> None:
    """Faults that hide from the caller that its write was done."""
    if network.faults.strikes("timeout_after"):
        await asyncio.sleep(network.faults.seconds("timeout_after"))
        raise ServerError("The network did not answer in time.")
    if network.faults.strikes("error_after"):
        raise ServerError("The network broke.")


def answer(data: dict[str, Any], status: int = 200) -> Response:
    """A JSON answer."""
    return JSONResponse(data, status_code=status)
