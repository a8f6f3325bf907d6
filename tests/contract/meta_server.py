"""A stand-in for Meta's Graph API over HTTP, ours: see meta_world.py."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.contract.meta_graph import Asked, Graph
from tests.contract.meta_world import Refusal
from tests.serving import Handler, serving


def handler(graph: Graph) -> type[Handler]:
    """Requests of the form /v23.0/..., with a bearer token and JSON."""

    class Told(Handler):
        def handle_any(self) -> None:
            parts, body = urlsplit(self.path), self.asked()
            asked: Asked = {**dict(parse_qsl(parts.query)), **(json.loads(body) if body else {})}
            token = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
            try:
                self.tell(200, graph.answer(self.command, [unquote(each) for each in parts.path.split("/")[2:]], token, asked))
            except Refusal as refusal:
                self.tell(refusal.status, {"error": refusal.error}, refusal.headers)

        do_GET = do_POST = do_DELETE = handle_any  # noqa: N815  # the names that http.server looks for

    return Told


@contextmanager
def meta_server() -> Iterator[tuple[str, Graph]]:
    """Its address, and what it knows."""
    graph = Graph()
    with serving(handler(graph)) as address:
        yield address, graph
