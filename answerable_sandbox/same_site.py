"""Refuse what a foreign web page makes a visitor's browser send: there is no log-in that would stop it."""

from __future__ import annotations

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

READING = ("GET", "HEAD", "OPTIONS")


class SameSite:
    """Lets a browser write only from this network's own page; programs send no such header and pass."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or answer 403."""
        if scope["type"] == "http" and scope["method"] not in READING:
            origin = dict(scope["headers"]).get(b"sec-fetch-site", b"none")
            if origin not in (b"same-origin", b"none"):
                await PlainTextResponse("Write from this network's own page.", 403)(scope, receive, send)
                return
        await self.app(scope, receive, send)
