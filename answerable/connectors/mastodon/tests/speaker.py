"""A server that streams by WebSocket alone: a real one, which says what it is told and then hangs up or goes on."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from websockets.http11 import Request, Response
from websockets.sync.server import ServerConnection, serve

Asked = list[tuple[str, str, str]]


@contextmanager
def speaking(*said: str, status: int = 0, ends: bool = True) -> Iterator[tuple[str, Asked]]:
    """Its address, and what it was asked: where, and with which token among the headers and among the protocols."""
    asked, is_over = Asked(), Event()

    def answer(connection: ServerConnection, request: Request) -> Response | None:
        if "Upgrade" not in request.headers:
            return connection.respond(404, "{}")
        token, protocol = (request.headers.get(name, "") for name in ("Authorization", "Sec-WebSocket-Protocol"))
        asked.append((request.path, token, protocol))
        return connection.respond(status, "{}") if status else None

    def tell(connection: ServerConnection) -> None:
        for each in said:
            connection.send(each)
        if not ends:
            is_over.wait(10)

    with serve(tell, "127.0.0.1", 0, process_request=answer, compression=None) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.socket.getsockname()[1]}", asked
        is_over.set()
        server.shutdown()
        thread.join()
