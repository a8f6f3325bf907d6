"""A stand-in for Meta's Graph API over HTTP, ours: see meta_world.py."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.contract.meta_graph import Asked, Graph
from tests.contract.meta_world import Refusal
from tests.serving import serving


def handler(graph: Graph) -> type[BaseHTTPRequestHandler]:
    """Requests of the form /v23.0/..., with a bearer token and JSON."""

    class Handler(BaseHTTPRequestHandler):
        def handle_any(self) -> None:
            parts = urlsplit(self.path)
            asked: Asked = dict(parse_qsl(parts.query))
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            asked |= json.loads(body) if body else {}
            token = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
            status, headers = 200, dict[str, str]()
            try:
                answer = graph.answer(self.command, [unquote(each) for each in parts.path.split("/")[2:]], token, asked)
            except Refusal as refusal:
                status, headers, answer = refusal.status, refusal.headers, {"error": refusal.error}
            said = json.dumps(answer).encode()
            try:
                self.send_response(status)
                for name, value in {**headers, "Content-Type": "application/json", "Content-Length": str(len(said))}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(said)
            except OSError:
                return  # whoever asked was not patient enough

        do_GET = do_POST = do_DELETE = handle_any  # noqa: N815  # the names that http.server looks for

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    return Handler


@contextmanager
def meta_server() -> Iterator[tuple[str, Graph]]:
    """Its address, and what it knows."""
    graph = Graph()
    with serving(handler(graph)) as address:
        yield address, graph
