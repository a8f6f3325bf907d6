"""The page itself: what it is, its token, its webhook."""

from __future__ import annotations

from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

from answerable_sandbox import bodies, clock
from answerable_sandbox.api.call import Call, answer, body, page_owner
from answerable_sandbox.errors import TokenInvalid
from answerable_sandbox.network import Network
from answerable_sandbox.store import credentials, pages
from answerable_sandbox.webhooks.challenge import challenge

REFRESH_GRACE = timedelta(days=7)


@page_owner(permission=None)
async def me(call: Call) -> Response:
    """What page the token opens and what it may do."""
    return answer(call.page.as_json())


async def refresh(request: Request) -> Response:
    """Change the refresh token for a new pair; possible until seven days after the token ran out."""
    network: Network = request.app.state.network
    form = bodies.read(bodies.Refresh, await body(request))
    page = pages.by_refresh_token(network.database, form.refresh_token)
    if page is None:
        raise TokenInvalid("No page has this refresh token; the page's owner must connect again.")
    if network.now() > clock.read(page.token_expires_at) + REFRESH_GRACE:
        raise TokenInvalid("The token ran out more than 7 days ago; the page's owner must connect again.")
    with network.database.transaction():
        page = credentials.rotate(network.database, page, form.refresh_token, network.now())
    return answer({"token": page.token, "refresh_token": page.refresh_token, "token_expires_at": page.token_expires_at})


@page_owner(permission="read")
async def set_webhook(call: Call) -> Response:
    """Say where events go; the address must echo the challenge first."""
    form = bodies.read(bodies.Webhook, call.data)
    await challenge(form.url, form.verify_token)
    credentials.set_webhook(
        call.network.database, call.page, url=form.url, verify_token=form.verify_token, secret=form.secret or call.page.secret
    )
    return answer({"url": form.url})


@page_owner(permission=None)
async def remove_webhook(call: Call) -> Response:
    """Send no more events."""
    credentials.set_webhook(call.network.database, call.page, url=None, verify_token=None, secret=call.page.secret)
    return answer({"url": None})
