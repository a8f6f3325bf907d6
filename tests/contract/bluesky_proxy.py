"""A server between us and Bluesky's, which passes everything on until it is told to misbehave, for each path at its beginning alone.

It answers what changes something when the network shows the change, so that a test need not wait.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING

import httpx

from tests.contract.bluesky_servers import Network, bluesky_network, skip_without
from tests.serving import Handler, Serving

if TYPE_CHECKING:
    from tests.contract.bluesky_people import People

SILENCE_SECONDS = 3.5
ANSWERS: dict[str, tuple[int, dict[str, str]]] = {"down": (503, {}), "limit": (429, {"Retry-After": "7"})}
PASSED_ON = {"authorization", "content-type", "accept", "atproto-proxy"}
WRITES = ("/com.atproto.repo.", "/chat.bsky.convo.sendMessage")


@contextmanager
def peopled_network() -> Iterator[tuple[People, Proxy]]:
    """The network with people on it, and what stands between it and us; skips where it is not installed."""
    skip_without()
    from tests.contract.bluesky_people import People  # the network's client for Python takes seconds to import

    with bluesky_network() as network, Proxy(network) as proxy:
        people = People(network)
        yield people, proxy
        people.close()


class Proxy(Serving):
    """`of`: how each path is treated: "" passes on; "silence" and "failure" do what is asked and do not say so."""

    def __init__(self, network: Network) -> None:
        self.network, self.of = network, dict[str, str]()
        self._http = httpx.Client(timeout=30)
        self.asked: list[tuple[str, str]] = []
        super().__init__()

    def __exit__(self, *_: object) -> None:
        super().__exit__()
        self._http.close()

    def answer(self, verb: str, path: str, headers: Mapping[str, str], body: bytes) -> tuple[int, dict[str, str], bytes]:
        """What is said to a request."""
        place, _, rest = path.removeprefix("/").partition("/")
        self.asked.append((place, rest.partition("?")[0].rpartition("/")[2]))
        how = self.of.get(place, "")
        if how in ANSWERS:
            status, more = ANSWERS[how]
            return status, {**more, "Content-Type": "application/json"}, b'{"error": "Trouble", "message": "Later"}'
        kept = {name: value for name, value in headers.items() if name.lower() in PASSED_ON}
        kept["X-Forwarded-For"] = f"192.0.2.{hash(place) % 250}"  # each stage is limited as somebody of its own
        said = self._http.request(verb, f"{self.network.pds}/{rest}", headers=kept, content=body)
        if verb == "POST" and any(each in rest for each in WRITES):
            self.network.settle()
            if how == "silence":
                time.sleep(SILENCE_SECONDS)
            if how:
                return 500, {"Content-Type": "application/json"}, json.dumps({"error": "InternalServerError"}).encode()
        told = {name: said.headers[name] for name in ("Content-Type", "Retry-After", "RateLimit-Reset") if name in said.headers}
        return said.status_code, told, said.content

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        answer = self.answer

        class Passing(Handler):
            protocol_version = "HTTP/1.1"

            def handle_any(self) -> None:
                status, headers, content = answer(self.command, self.path, dict(self.headers), self.asked())
                self.answer(status, content, headers)

            do_GET = do_POST = handle_any  # noqa: N815  # the names that http.server looks for

        return Passing
