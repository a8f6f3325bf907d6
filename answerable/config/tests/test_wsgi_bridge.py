"""A WSGI application behind the bridge sees what PEP 3333 says, and the caller gets all that it answers, as it comes."""

import asyncio
import io
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from answerable.config.wsgi_bridge import Bridge, Message, environ

SCOPE: dict[str, Any] = {
    "type": "http",
    "method": "POST",
    "path": "/cases/é",
    "query_string": b"a=1&b=%C3%A9",
    "http_version": "1.1",
    "scheme": "http",
    "server": ("desk.example", 443),
    "client": ("192.0.2.1", 5000),
    "headers": [
        (b"host", b"desk.example"),
        (b"content-type", b"text/plain"),
        (b"x-two", b"a"),
        (b"x-two", b"b"),
        (b"cookie", b"sessionid=1"),
        (b"cookie", b"csrftoken=2"),
        (b"x_forged", b"yes"),
    ],
}


class Answer:
    """What an application gives back; it remembers that it was closed."""

    def __init__(self, chunks: Iterable[bytes], streaming: bool) -> None:
        self.chunks, self.streaming, self.is_closed = chunks, streaming, False

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.chunks)

    def close(self) -> None:
        self.is_closed = True


class App:
    """Keeps what it was asked, answers as it was told."""

    def __init__(self, *chunks: bytes, streaming: bool = False) -> None:
        self.asked: list[dict[str, Any]] = []
        self.bodies: list[bytes] = []
        self.answer = Answer(chunks, streaming)

    def __call__(self, wanted: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        self.asked.append(wanted)
        self.bodies.append(wanted["wsgi.input"].read())
        start_response("201 Created", [("X-Name", "é"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")])
        return self.answer


def ask(app: App, *parts: bytes, limit: int = 1000, hangs_up: bool = False, scope: dict[str, Any] = SCOPE) -> list[Message]:
    """One request through a bridge: the messages that the server was handed."""
    told: list[Message] = [{"type": "http.request", "body": part, "more_body": True} for part in parts]
    told.append({"type": "http.disconnect"} if hangs_up else {"type": "http.request", "body": b""})
    sent: list[Message] = []

    async def receive() -> Message:
        return told.pop(0)

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(Bridge(app, threads=2, body_limit=limit)(scope, receive, send))
    return sent


def test_it_hands_over_the_request() -> None:
    app = App(b"done")
    ask(app, b"half ", b"and half")
    wanted = app.asked[0]
    assert app.bodies == [b"half and half"]
    assert wanted["PATH_INFO"].encode("latin-1").decode() == "/cases/é"
    said = {
        "REQUEST_METHOD": "POST",
        "QUERY_STRING": "a=1&b=%C3%A9",
        "CONTENT_TYPE": "text/plain",
        "CONTENT_LENGTH": "13",
        "SERVER_PORT": "443",
        "REMOTE_ADDR": "192.0.2.1",
    }
    assert wanted.items() >= said.items()
    assert (wanted["HTTP_X_TWO"], wanted["HTTP_COOKIE"]) == ("a,b", "sessionid=1; csrftoken=2")
    assert "HTTP_X_FORGED" not in wanted, "x_forged would pass for the header x-forged of a proxy"


def test_it_hands_back_the_answer() -> None:
    app = App(b"one ", b"two")
    start, body = ask(app)
    assert start["status"] == 201
    assert start["headers"] == [(b"x-name", b"\xe9"), (b"set-cookie", b"a=1"), (b"set-cookie", b"b=2")]
    assert (body["body"], body.get("more_body", False)) == (b"one two", False)
    assert app.answer.is_closed


def test_it_streams_what_is_streamed() -> None:
    app = App(b"one", b"two", streaming=True)
    sent = ask(app)
    assert [each.get("body") for each in sent] == [None, b"one", b"two", b""]
    assert [each.get("more_body", False) for each in sent] == [False, True, True, False]
    assert app.answer.is_closed


def test_it_cuts_a_body_that_is_too_long_and_says_how_long_it_was() -> None:
    app, length = App(), {**SCOPE, "headers": [(b"content-length", b"5000")]}
    ask(app, *[b"x" * 1000] * 5, limit=1500, scope=length)
    assert len(app.bodies[0]) <= 2500
    assert app.asked[0]["CONTENT_LENGTH"] == "5000"
    ask(app, *[b"x" * 1000] * 5, limit=1500)
    assert 1500 < int(app.asked[1]["CONTENT_LENGTH"]) <= 2500, "without a length, what was kept is still too long for Django"


def test_it_asks_nothing_for_a_caller_who_hung_up() -> None:
    app = App()
    assert ask(app, b"text=Dear+cust", hangs_up=True) == []
    assert app.asked == []


def test_it_closes_what_breaks_in_mid_stream() -> None:
    def breaks() -> Iterator[bytes]:
        yield b"one"
        raise ConnectionError

    app = App(streaming=True)
    app.answer.chunks = breaks()
    try:
        ask(app)
    except ConnectionError:
        assert app.answer.is_closed
    else:
        raise AssertionError("a break in mid-stream must not look like the end")


def test_it_does_without_what_a_server_may_leave_out() -> None:
    bare = environ({"method": "GET", "path": "/", "query_string": b"", "headers": []}, io.BytesIO())
    assert (bare["SERVER_NAME"], bare["REMOTE_ADDR"], bare["CONTENT_LENGTH"]) == ("localhost", "", "0")
