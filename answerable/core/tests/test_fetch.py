"""What strangers name is fetched from public addresses only, and never endlessly."""

import socket
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from threading import Event, Thread
from typing import Any

import pytest

from answerable.core.fetch import NotFetched, fetch


class Server(BaseHTTPRequestHandler):
    """A server that does what its paths say."""

    def do_GET(self) -> None:
        """Answer as the path wants it."""
        kind, _, rest = self.path.strip("/").partition("/")
        if kind == "to":
            self.send_response(302)
            self.send_header("Location", rest)
            self.end_headers()
        elif kind == "status":
            self.send_error(int(rest))
        elif kind == "drip":
            with suppress(OSError):
                for each in b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 1000:
                    self.wfile.write(bytes([each]))
                    self.server.drops.wait(0.02)  # type: ignore[attr-defined]
        elif kind == "long":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"x" * int(rest))
        else:
            self.send_response(200)
            self.send_header("Content-Type", "Image/PNG; charset=x")
            self.send_header("Content-Length", "5")
            self.end_headers()
            self.wfile.write(b"hello")

    def log_message(self, *_: Any) -> None:
        """Quiet."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        server.drops = Event()  # type: ignore[attr-defined]
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.drops.set()  # type: ignore[attr-defined]
        server.shutdown()


def got(url: str, **options: Any) -> bytes:
    into = BytesIO()
    fetch(url, into, **{"limit_bytes": 1000, **options})
    return into.getvalue()


def refused(url: str, **options: Any) -> NotFetched:
    with pytest.raises(NotFetched) as caught:
        got(url, **options)
    return caught.value


def test_it_fetches_from_the_page_s_own_network(address: str) -> None:
    into = BytesIO()
    fetched = fetch(f"{address}/picture#part", into, limit_bytes=5, network=address)
    assert (fetched.media_type, fetched.size, into.getvalue()) == ("image/png", 5, b"hello")


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1:1", "http://localhost:1", "http://[::1]:1", "http://169.254.169.254/latest", "http://10.0.0.1", "http://0x7f.1",
     "http://[::ffff:127.0.0.1]", "http://0.0.0.0", "http://2130706433"],
)  # fmt: skip
def test_it_goes_nowhere_private(url: str, address: str) -> None:
    assert (refused(url, network=address).reason, refused(url).retry) == ("private", False)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.example",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http://u:p@127.0.0.1",
        "//x",
        "",
        "http://[",
        "http://ü.example",
    ],
)
def test_it_takes_only_addresses_of_the_web(url: str) -> None:
    assert refused(url).reason in {"address", "private"}


def test_it_is_not_led_inside_by_a_redirect(address: str) -> None:
    other = address.replace("127.0.0.1", "localhost")
    assert refused(f"{address}/to/{other}/picture", network=address).reason == "private"
    assert got(f"{address}/to/{address}/picture", network=address) == b"hello"
    assert refused(f"{address}/to/file:///etc/passwd", network=address).reason == "address"


def test_it_does_not_follow_for_ever(address: str) -> None:
    assert refused(f"{address}/{'to/' * 9}picture".replace("to/", f"to/{address}/", 1), network=address).reason in {"redirects", "address"}
    circle = f"{address}/to/"
    assert refused(circle, network=address).reason == "redirects"


def test_it_is_not_led_inside_by_a_name_that_changes_its_address(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It looks the name up once, and connects to what it found, whatever the name says a moment later."""
    port = int(address.rpartition(":")[2])
    answers = iter([["93.184.215.14"], ["127.0.0.1"]])
    asked: list[str] = []

    def looked_up(host: str, *_: Any, **__: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in next(answers)]

    def connected(place: tuple[str, int], *_: Any, **__: Any) -> socket.socket:
        asked.append(place[0])
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)
    monkeypatch.setattr(socket, "create_connection", connected)
    assert refused(f"http://changing.example:{port}/").retry
    assert asked == ["93.184.215.14"]


def test_it_calls_nobody_of_whose_addresses_one_is_private(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, 80)) for each in ("93.184.215.14", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: both)
    assert refused("http://both.example/").reason == "private"


def test_it_stops_where_it_is_too_much(address: str) -> None:
    assert refused(f"{address}/long/1001", network=address).reason == "size"
    assert len(got(f"{address}/long/1000", network=address)) == 1000


@pytest.mark.parametrize(("status", "retry"), [(404, False), (410, False), (403, False), (500, True), (503, True), (429, True)])
def test_it_says_whether_to_try_again(address: str, status: int, retry: bool) -> None:
    assert refused(f"{address}/status/{status}", network=address).retry is retry


def test_it_does_not_wait_for_a_server_that_is_silent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        where = f"http://127.0.0.1:{silent.getsockname()[1]}"
        assert (refused(where, network=where, seconds=0.3).reason, refused(where, network=where, seconds=0.1).retry) == (
            "unreachable",
            True,
        )


def test_it_does_not_wait_for_one_that_only_drips(address: str) -> None:
    assert refused(f"{address}/drip", network=address, seconds=0.4).retry
