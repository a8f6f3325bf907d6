"""What real servers were seen to do otherwise than Mastodon, put in front of mastodon-mock all at once."""

import json
from typing import Any
from urllib.parse import parse_qsl, urlencode

from tests.contract.mastodon_faults import answer

ABSENT = ("/api/v1/streaming", "/api/v1/conversations", "/api/v2/instance")


class Quirks:
    """An application around another. No stream, no conversations, no newer instance; nothing is edited, and several statuses are not
    shown at once; keys are not remembered, `min_id` is not known; notifications without a `limit` are one; what is said without a
    visibility is unlisted."""

    def __init__(self, app: Any) -> None:
        self._app, self.state = app, app.state

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """ASGI."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif scope["path"].startswith(ABSENT) or (scope["method"], scope["path"]) == ("GET", "/api/v1/statuses"):
            await answer(send, 404, "Not Found", {})
        elif scope["method"] == "PUT":
            await answer(send, 405, "Method Not Allowed", {})
        else:
            is_said = (scope["method"], scope["path"]) == ("POST", "/api/v1/statuses")
            await self._app(_scope(scope), _unlisted(receive) if is_said else receive, send)


def _scope(scope: Any) -> Any:
    asked = [(name, value) for name, value in parse_qsl(scope["query_string"].decode()) if name not in {"min_id", "include_filtered"}]
    if scope["path"] == "/api/v1/notifications" and "limit" not in dict(asked):
        asked.append(("limit", "1"))
    headers = [each for each in scope["headers"] if each[0] not in {b"idempotency-key", b"content-length"}]
    return {**scope, "query_string": urlencode(asked).encode(), "headers": headers}


def _unlisted(receive: Any) -> Any:
    """A body of one piece, in which a visibility stands at least."""

    async def received() -> Any:
        message = await receive()
        if message["type"] == "http.request" and message.get("body"):
            said = {"visibility": "unlisted", **json.loads(message["body"])}
            message = {**message, "body": json.dumps(said).encode()}
        return message

    return received
