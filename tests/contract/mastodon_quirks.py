"""What real servers were seen to do otherwise than Mastodon, put in front of mastodon-mock, each by itself or several at once."""

import json
import re
from collections.abc import Collection
from functools import partial
from typing import Any
from urllib.parse import parse_qsl, urlencode

from tests.contract.mastodon_faults import answer
from tests.contract.mastodon_shown import NUMBERS_AS_WORDS, Quirk, Shown, frame

ABSENT = {
    Quirk.NO_STREAM: "/api/v1/streaming",
    Quirk.SOCKET: "/api/v1/streaming",
    Quirk.NO_CONVERSATIONS: "/api/v1/conversations",
    Quirk.NO_NEWER_INSTANCE: "/api/v2/instance",
    Quirk.NO_APPLICATIONS: "/api/v1/apps/verify_credentials",
}
# Two servers of other makes, as their sources say.
LIKE_GOTOSOCIAL = frozenset(
    {
        *(Quirk.SOCKET, Quirk.NO_SEVERAL, Quirk.NO_IDLE_EDITS, Quirk.NO_KEYS, Quirk.WORDS),
        *(Quirk.HIDDEN, Quirk.LENGTHS, Quirk.WORKED_ON, Quirk.DRAWN, Quirk.LATER),
    }
)
LIKE_SNAC = frozenset(
    {
        *(Quirk.NO_STREAM, Quirk.NO_CONVERSATIONS, Quirk.NO_NEWER_INSTANCE, Quirk.NO_APPLICATIONS, Quirk.NO_SEVERAL, Quirk.NO_KEYS),
        *(Quirk.NEWEST, Quirk.SINGLE, Quirk.ONE_BY_ONE, Quirk.PRIVATE, Quirk.LENGTHS, Quirk.FULL_NAMES),
        *(Quirk.NUMBERED, Quirk.PLACES, Quirk.LATER),
    }
)


class Quirks:
    """An application around another, with these quirks."""

    def __init__(self, app: Any, quirks: Collection[Quirk] = tuple(Quirk)) -> None:
        self._app, self.state, self._quirks = app, app.state, frozenset(quirks)
        self._edits, self._shown = dict[str, Any](), Shown(self._quirks)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """ASGI."""
        if scope["type"] == "websocket" and Quirk.NO_STREAM in self._quirks:
            await send({"type": "websocket.close"})
        elif scope["type"] == "websocket":
            await self._app(with_token(scope), receive, partial(frame, send) if Quirk.WORDS in self._quirks else send)
        elif scope["type"] != "http":
            await self._app(scope, receive, send)
        else:
            is_written = scope["method"] in {"POST", "PUT"}
            body = await whole(receive) if is_written else b""
            asked, body = self._asked(scope, body)
            refused = self._refused(asked, body)
            if refused:
                await answer(send, *refused, {})
            else:
                await self._app(asked, given(body) if is_written else receive, self._shown.to(send, asked))

    def _refused(self, scope: Any, body: bytes) -> tuple[int, str] | None:
        method, path = scope["method"], scope["path"]
        is_absent = any(path.startswith(each) for name, each in ABSENT.items() if name in self._quirks)
        if is_absent or (Quirk.NO_SEVERAL in self._quirks and (method, path) == ("GET", "/api/v1/statuses")):
            return 404, "Not Found"
        if method == "PUT" and Quirk.NO_EDITS in self._quirks:
            return 405, "Method Not Allowed"
        if method == "PUT" and Quirk.NO_IDLE_EDITS in self._quirks:
            before, self._edits[path] = self._edits.get(path), json.loads(body)["status"]
            return (422, "The status was not changed") if before == self._edits[path] else None
        return None

    def _asked(self, scope: Any, body: bytes) -> tuple[Any, bytes]:
        """What was asked, as a server that knows less of it understands it."""
        query = [(name, value) for name, value in parse_qsl(scope["query_string"].decode()) if name != "include_filtered"]
        if Quirk.NEWEST in self._quirks:
            query = [each for each in query if each[0] != "min_id"]
        if Quirk.ONE_BY_ONE in self._quirks and scope["path"].endswith("/relationships"):
            query = query[:1]
        if Quirk.SINGLE in self._quirks and scope["path"] == "/api/v1/notifications" and "limit" not in dict(query):
            query.append(("limit", "1"))
        dropped = {b"content-length", *({b"idempotency-key"} if Quirk.NO_KEYS in self._quirks else ())}
        asked = {
            **scope,
            "query_string": urlencode(query).encode(),
            "headers": [each for each in scope["headers"] if each[0] not in dropped],
        }
        if Quirk.UNLISTED in self._quirks and (scope["method"], scope["path"]) == ("POST", "/api/v1/statuses"):
            body = json.dumps({"visibility": "unlisted", **json.loads(body)}).encode()
        if Quirk.WORDS in self._quirks:
            asked |= {"path": numbered(scope["path"]), "query_string": numbered(asked["query_string"].decode()).encode()}
            body = body if is_form(scope) else numbered(body.decode()).encode()
        return asked, body


def numbered(words: str) -> str:
    """The same with the server's own numbers in the place of ids that are words."""
    return re.sub(NUMBERS_AS_WORDS, lambda found: str(int(found[1])), words)


def is_form(scope: Any) -> bool:
    """Whether a file is sent."""
    kind: bytes = dict(scope["headers"]).get(b"content-type", b"")
    return kind.startswith(b"multipart/")


def with_token(scope: Any) -> Any:
    """With its token where this server looks for one; it is believed among the headers and among the protocols."""
    headers = dict(scope["headers"])
    token = headers.get(b"authorization", b"").removeprefix(b"Bearer ") or headers.get(b"sec-websocket-protocol", b"")
    return {**scope, "query_string": scope["query_string"] + b"&access_token=" + token}


async def whole(receive: Any) -> bytes:
    """A body to its end."""
    body, is_more = b"", True
    while is_more:
        message = await receive()
        body, is_more = body + message.get("body", b""), message.get("more_body", False)
    return body


def given(body: bytes) -> Any:
    """A body as it would come; then nothing more."""
    told = [{"type": "http.request", "body": body, "more_body": False}]

    async def received() -> Any:
        return told.pop() if told else {"type": "http.disconnect"}

    return received
