"""Real servers at the other end: one where a network delivers, and one that answers with nonsense."""

from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from threading import Condition
from urllib.parse import parse_qsl, urlsplit

from answerable.channels.contract import Acknowledgement, Delivery
from tests.serving import Serving

Answer = Callable[[Delivery], Acknowledgement]


class Hook(Serving):
    """Keeps every request that comes; `answer` says what to answer."""

    def __init__(self, answer: Answer) -> None:
        self._arrived = Condition()
        self._deliveries: list[Delivery] = []
        self._answer = answer
        super().__init__()

    def posts(self, count: int, within_seconds: float = 10) -> list[Delivery]:
        """The first deliveries by POST; waits until so many are here."""
        with self._arrived:
            assert self._arrived.wait_for(lambda: len(self._posts()) >= count, within_seconds), f"only {len(self._posts())} came"
            return self._posts()

    def _posts(self) -> list[Delivery]:
        return [each for each in self._deliveries if each.method == "POST"]

    def _keep(self, delivery: Delivery) -> Acknowledgement:
        with self._arrived:
            self._deliveries.append(delivery)
            self._arrived.notify_all()
        return self._answer(delivery)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        keep = self._keep

        class Handler(BaseHTTPRequestHandler):
            def handle_any(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                said = keep(Delivery(self.command, dict(self.headers), dict(parse_qsl(urlsplit(self.path).query)), body))
                if said.status == 0:  # hang up without a word
                    return
                self.send_response(said.status)
                self.send_header("Content-Type", said.content_type)
                self.end_headers()
                self.wfile.write(said.body.encode())

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_any  # noqa: N815  # the names that http.server looks for

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        return Handler
