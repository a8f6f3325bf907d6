"""How servers of other makes show things: what mastodon-mock answers, as one of them would say it."""

import io
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from PIL import Image


class Quirk(StrEnum):
    """What a server does otherwise."""

    NO_STREAM = "no stream"
    SOCKET = "streams by socket alone"
    NO_CONVERSATIONS = "no conversations"
    NO_NEWER_INSTANCE = "no newer instance"
    NO_APPLICATIONS = "no applications"
    NO_SEVERAL = "several statuses are not shown at once"
    NO_EDITS = "nothing is edited"
    NO_IDLE_EDITS = "an edit that changes nothing is refused"
    NO_KEYS = "keys are not remembered"
    UNLISTED = "what is said without a visibility is unlisted"
    NEWEST = "lists begin at their newest"
    SINGLE = "notifications without a limit are one"
    ONE_BY_ONE = "relations are told one by one"
    WORDS = "ids are words"
    HIDDEN = "who is blocked is not shown"
    PRIVATE = "private is not listed"
    LENGTHS = "other lengths"
    NO_COUNTS = "no counts"
    NO_LANGUAGE = "no language"
    FULL_NAMES = "full names"
    NUMBERED = "who is named is numbered anew"
    PLACES = "what answers what is gone says so no more"
    LATER = "notifications come later"
    WORKED_ON = "files are worked on"
    DRAWN = "files are drawn anew"


NUMBERS_AS_WORDS = r"01J(\d{23})"
IDS = {"id", "in_reply_to_id", "in_reply_to_account_id"}
LATE = timedelta(seconds=0.3)
LENGTH = 450


def worded(shown: Any) -> Any:
    """The same with words in the place of the server's own numbers."""
    if isinstance(shown, list):
        return [worded(each) for each in shown]
    if not isinstance(shown, dict):
        return shown
    return {name: _word(each) if name in IDS else worded(each) for name, each in shown.items()}


def _word(number: Any) -> Any:
    return f"01J{int(number):023d}" if isinstance(number, str) and number.isdigit() else number


async def frame(send: Any, message: Any) -> None:
    """What a socket says, with words in the place of numbers."""
    if message.get("type") == "websocket.send" and message.get("text"):
        said = json.loads(message["text"])
        payload = said["payload"]
        said["payload"] = _word(payload) if payload.isdigit() else json.dumps(worded(json.loads(payload)))
        message = {**message, "text": json.dumps(said)}
    await send(message)


class Shown:
    """Answers as a server with these quirks gives them; it remembers who is blocked, and what is gone."""

    def __init__(self, quirks: frozenset[Quirk]) -> None:
        self._quirks, self._gone, self._blocked = quirks, set[str](), set[tuple[bytes, str]]()

    def to(self, send: Any, scope: Any) -> Any:
        """Sends on what is answered to a request; what does not end, like a stream, goes through as it is."""
        begun, body = dict[str, Any](), bytearray()

        async def sending(message: Any) -> None:
            if message["type"] == "http.response.start":
                begun.update(message)
                if self._changed(message["headers"]) is None:
                    await send(message)
                return
            change = self._changed(begun["headers"])
            if change is None:
                await send(message)
                return
            body.extend(message.get("body", b""))
            if not message.get("more_body"):
                status, said = change(scope, begun["status"], bytes(body))
                headers = [each for each in begun["headers"] if each[0] != b"content-length"]
                await send({**begun, "status": status, "headers": [*headers, (b"content-length", str(len(said)).encode())]})
                await send({"type": "http.response.body", "body": said})

        return sending

    def _changed(self, headers: Any) -> Callable[[Any, int, bytes], tuple[int, bytes]] | None:
        kind = dict(headers).get(b"content-type", b"")
        if kind.startswith(b"application/json"):
            return self._said
        return drawn if kind == b"image/png" and Quirk.DRAWN in self._quirks else None

    def _said(self, scope: Any, status: int, body: bytes) -> tuple[int, bytes]:
        shown, path, method, token = json.loads(body), scope["path"], scope["method"], dict(scope["headers"]).get(b"authorization", b"")
        if status < 300:
            self._remember(method, path, token)
            if Quirk.HIDDEN in self._quirks and method == "GET" and self._is_hidden(shown, path, token):
                return 404, b'{"error": "Not Found"}'
            shown = self._told(shown, path, dict(scope["headers"])[b"host"].decode())
            if Quirk.WORKED_ON in self._quirks and (method, path) == ("POST", "/api/v2/media"):
                status, shown = 202, shown | {"url": None}
        shown = worded(shown) if Quirk.WORDS in self._quirks else shown
        return status, json.dumps(shown).encode()

    def _remember(self, method: str, path: str, token: bytes) -> None:
        if method == "DELETE" and path.startswith("/api/v1/statuses/"):
            self._gone.add(path.rpartition("/")[2])
        if found := re.fullmatch(r"/api/v1/accounts/(\d+)/(un)?block", path):
            (self._blocked.discard if found[2] else self._blocked.add)((token, found[1]))

    def _is_hidden(self, shown: Any, path: str, token: bytes) -> bool:
        is_status = re.fullmatch(r"/api/v1/statuses/\d+", path)
        account = shown["account"] if is_status else shown if path == "/api/v1/accounts/lookup" else {}
        return (token, account.get("id", "")) in self._blocked

    def _told(self, shown: Any, path: str, host: str) -> Any:
        """The answer to one call, and everything in it."""
        if Quirk.PRIVATE in self._quirks and re.fullmatch(r"/api/v1/accounts/\d+/statuses", path):
            shown = [each for each in shown if each["visibility"] in {"public", "unlisted"}]
        if Quirk.LATER in self._quirks and path == "/api/v1/notifications":
            shown = [each for each in shown if datetime.fromisoformat(each["created_at"]) < datetime.now(UTC) - LATE]
        if Quirk.LENGTHS in self._quirks and path.endswith("/instance"):
            shown["configuration"]["statuses"]["max_characters"] = LENGTH
        return self._all(shown, host)

    def _all(self, shown: Any, host: str) -> Any:
        if isinstance(shown, list):
            return [self._all(each, host) for each in shown]
        if not isinstance(shown, dict):
            return shown
        shown = {name: self._all(each, host) for name, each in shown.items() if not self._is_left_out(name)}
        if Quirk.PLACES in self._quirks and shown.get("in_reply_to_id") in self._gone:
            shown |= {"in_reply_to_id": None, "in_reply_to_account_id": None}
        if Quirk.NUMBERED in self._quirks and "mentions" in shown:
            shown["mentions"] = [{**each, "id": str(number)} for number, each in enumerate(shown["mentions"])]
        if Quirk.FULL_NAMES in self._quirks and "in_reply_to_id" in shown:
            shown["content"] = re.sub(r"(?<![\w@/])@(\w+)(?![\w@])", rf'<a class="u-url mention">@\1@{host}</a>', shown["content"])
        return shown

    def _is_left_out(self, name: str) -> bool:
        return (Quirk.NO_COUNTS in self._quirks and name.endswith("_count")) or (Quirk.NO_LANGUAGE in self._quirks and name == "language")


def drawn(scope: Any, status: int, body: bytes) -> tuple[int, bytes]:
    """The same picture in other bytes."""
    kept = io.BytesIO()
    Image.open(io.BytesIO(body)).convert("RGBA").save(kept, "PNG", compress_level=0)
    return status, kept.getvalue()
