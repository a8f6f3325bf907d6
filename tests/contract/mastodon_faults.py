"""Misbehaviour in front of mastodon-mock: what it does not do itself, and what real servers do and it does not."""

import asyncio
import json
from typing import Any

from mastodon_mock.db.models import OAuthToken
from sqlalchemy import select

SILENCE_SECONDS = 3.5
ANSWERS = {
    "down": (503, "Service temporarily unavailable", {}),
    "limit": (429, "Too many requests", {"Retry-After": "7"}),
    "forbid": (403, "This action is outside the authorized scopes", {}),
}


class Faults:
    """An application around another: `of` says how a token is treated. A token that nobody knows is refused, as real servers do."""

    def __init__(self, app: Any) -> None:
        self._app, self.of = app, dict[str, str]()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """ASGI."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        token = dict(scope["headers"]).get(b"authorization", b"").decode("latin-1").removeprefix("Bearer ")
        how = self.of.get(token, "")
        if token and not self._is_known(token):
            await answer(send, 401, "The access token is invalid", {})
        elif how in ANSWERS:
            await answer(send, *ANSWERS[how])
        elif how and scope["method"] != "GET":
            await self._afterwards(how, scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _afterwards(self, how: str, scope: Any, receive: Any, send: Any) -> None:
        """Do it, then say nothing for longer than anybody waits, or that it failed."""

        async def swallow(message: Any) -> None:
            """Nobody hears."""

        await self._app(scope, receive, swallow)
        if how == "silence":
            await asyncio.sleep(SILENCE_SECONDS)
        await answer(send, 500, "An unexpected error occurred", {})

    def _is_known(self, token: str) -> bool:
        with self._app.state.session_factory() as session:
            return session.scalar(select(OAuthToken.id).where(OAuthToken.access_token == token)) is not None


async def answer(send: Any, status: int, words: str, headers: dict[str, str]) -> None:
    """An error as servers tell one."""
    named = [(name.lower().encode(), value.encode()) for name, value in {"Content-Type": "application/json", **headers}.items()]
    await send({"type": "http.response.start", "status": status, "headers": named})
    await send({"type": "http.response.body", "body": json.dumps({"error": words}).encode()})
