"""A server between us and another, which passes everything on until it is told to misbehave."""

import socket
import threading
from contextlib import suppress
from socketserver import BaseRequestHandler, ThreadingTCPServer
from typing import Self

END_OF_MAIL = b"\r\n.\r\n"
CHUNK = 65_536
TAKEN_SECONDS = 0.3  # a server on this machine has taken a mail by then


class Proxy:
    """`how`: "" passes on; "down" hangs up at once; "silence" and "break" let a mail through and tell nobody that it was taken."""

    def __init__(self, port: int) -> None:
        self.how, self._port = "", port
        self._released = threading.Event()
        self._server = ThreadingTCPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self.port: int = self._server.server_address[1]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._released.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def set(self, how: str) -> None:
        """From now on; who waits in a silence is let go."""
        self._released.set()
        self._released = threading.Event()
        self.how = how

    def _pass_on(self, near: socket.socket) -> None:
        if self.how == "down":
            return
        heard = threading.Event()  # set: what the far end says is kept from the near one
        with socket.create_connection(("127.0.0.1", self._port)) as far:
            threading.Thread(target=_pump, args=[far, near, heard], daemon=True).start()
            seen = b""
            while chunk := _read(near):
                seen = (seen + chunk)[-CHUNK:]
                if self.how in {"silence", "break"} and seen.endswith(END_OF_MAIL):
                    heard.set()
                    far.sendall(chunk)
                    self._released.wait(10 if self.how == "silence" else TAKEN_SECONDS)
                    return
                far.sendall(chunk)

    def _handler(self) -> type[BaseRequestHandler]:
        pass_on = self._pass_on

        class Handler(BaseRequestHandler):
            def handle(self) -> None:
                with suppress(OSError):
                    pass_on(self.request)

        return Handler


def _pump(source: socket.socket, target: socket.socket, is_muted: threading.Event) -> None:
    while chunk := _read(source):
        with suppress(OSError):
            if not is_muted.is_set():
                target.sendall(chunk)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)


def _read(source: socket.socket) -> bytes:
    try:
        return source.recv(CHUNK)
    except OSError:
        return b""
