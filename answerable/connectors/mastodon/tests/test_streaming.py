"""Servers that stream, that do not, that only say that they do, and that stop."""

import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler

import pytest

from answerable.channels.contract import Access, Interest, NetworkError, Trouble
from answerable.connectors.mastodon import api, overhear, streaming
from answerable.connectors.mastodon.connector import Connector
from answerable.core.settings import get_settings
from answerable.core.streams import LIFE, Event, events
from tests.serving import serving

Answer = tuple[int, str, bytes]
LIVE = "text/event-stream"


class Handler(BaseHTTPRequestHandler):
    """Answers a stream as it is told, and knows nothing else."""

    answer: Answer = (404, "application/json", b"{}")
    stays_seconds = 0.0

    def do_GET(self) -> None:
        status, kind, body = self.answer if "/streaming/" in self.path else (404, "application/json", b"{}")
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()
        if "/streaming/" in self.path:
            time.sleep(self.stays_seconds)

    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads it."""


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Access]]:
    """A server of an account that answers a stream like this."""
    with serving(Handler) as address:
        monkeypatch.setattr(get_settings(), "sandbox_url", address)

        def told(status: int, kind: str = LIVE, body: bytes = b"", stays_seconds: float = 0.0) -> Access:
            monkeypatch.setattr(Handler, "answer", (status, kind, body))
            monkeypatch.setattr(Handler, "stays_seconds", stays_seconds)
            return Access("desk@here", "account", address, {"token": "t"})

        yield told


@pytest.mark.parametrize(
    ("status", "kind"),
    [(404, "text/html"), (400, "text/plain"), (426, "text/plain"), (403, "text/html"), (501, "text/html"), (200, "text/html")],
)
def test_a_server_without_a_stream_is_only_asked(answering: Callable[..., Access], status: int, kind: str) -> None:
    assert list(Connector().listen(answering(status, kind, b"Upgrade to a WebSocket"))) == []


def test_one_that_never_says_anything_counts_as_one_without(answering: Callable[..., Access], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "SILENCE_SECONDS", 0.1)
    assert list(Connector().listen(answering(200, stays_seconds=0.4))) == []
    assert list(Connector().listen(answering(200))) == []


@pytest.mark.parametrize(
    ("status", "trouble"), [(401, Trouble.TOKEN), (429, Trouble.LIMITED), (503, Trouble.UNREACHABLE), (502, Trouble.UNREACHABLE)]
)
def test_what_keeps_us_from_a_stream_is_told(answering: Callable[..., Access], status: int, trouble: Trouble) -> None:
    with pytest.raises(NetworkError) as caught:
        list(Connector().listen(answering(status)))
    assert caught.value.trouble is trouble


def test_news_come_at_the_beginning_and_with_a_notification_and_an_end_is_told(answering: Callable[..., Access]) -> None:
    said = b":)\n\nevent: update\ndata: {}\n\nevent: notification\ndata: {}\n\nevent: delete\ndata: 17\n\nevent: status.update\ndata: [\n\n"
    heard = Connector().listen(answering(200, body=said))
    found = [next(heard) for _ in range(5)]
    assert [each.has_news for each in found] == [True, False, True, False, False]
    assert [[envelope.key for envelope in each.envelopes] for each in found] == [[], [], [], ["17:deleted"], []]
    with pytest.raises(NetworkError) as caught:
        next(heard)
    assert caught.value.trouble is Trouble.UNREACHABLE


def test_a_server_that_shows_its_public_posts_to_nobody_says_so(answering: Callable[..., Access]) -> None:
    with pytest.raises(NetworkError) as caught:
        list(Connector().overhear(answering(404), Interest(lambda text, language: True, ["rail"]), "5"))
    assert caught.value.trouble is Trouble.PERMISSION


def test_one_without_a_stream_is_asked_again_and_again(answering: Callable[..., Access], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overhear, "SIGN_OF_LIFE_SECONDS", 0.01)
    monkeypatch.setattr(overhear, "ASK_AGAIN_SECONDS", 0.02)
    asked: list[str] = []

    def rows(access: Access, path: str, query: object) -> list[dict[str, object]]:
        asked.append(path)
        return []

    monkeypatch.setattr(api, "rows", rows)
    heard: Iterator[object] = Connector().overhear(answering(404), Interest(lambda text, language: True, ["rail"]), "5")
    assert [type(next(heard)).__name__ for _ in range(7)] == ["Overheard"] * 7
    assert asked[:4] == ["/api/v1/timelines/public", "/api/v1/timelines/tag/rail"] * 2


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        (":thump\n\n", [LIFE]),
        ("event: a\ndata: one\ndata:two\n\n", [Event("a", "one\ntwo")]),
        ("data: nameless\n\n", [Event("message", "nameless")]),
        ("event: empty\n\ndata: x\n\n", [Event("message", "x")]),
        ("id: 7\nretry: 10\nweird\n\n", []),
        ("event: cut\ndata: off", []),
        (f"event: a\ndata: {'x' * 1_000_001}\n\n", []),
    ],
)
def test_it_reads_events(said: str, heard: list[Event]) -> None:
    assert list(events(said.split("\n"))) == heard
