"""The network as a real process with a home of its own."""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx


class SandboxProcess:
    """Starts on a free port on entering; `kill()` and `start()` restart it with its memory."""

    def __init__(self, *arguments: str, home: Path | None = None, port: int | None = None) -> None:
        self._own_home = tempfile.TemporaryDirectory(prefix="sandbox-") if home is None else None
        self.home = home or Path(self._own_home.name if self._own_home else "")
        self.port = port or free_port()
        self.arguments = arguments
        self.base_url = f"http://127.0.0.1:{self.port}"
        self.client = httpx.Client(base_url=self.base_url, timeout=30, trust_env=False)
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()
        self.client.close()
        if self._own_home:
            self._own_home.cleanup()

    def start(self, *, within_seconds: float = 20) -> None:
        """Start the process and wait until it answers."""
        command = [sys.executable, "-m", "answerable_sandbox", "--quiet", "--port", str(self.port), "--home", str(self.home)]
        self.process = subprocess.Popen([*command, *self.arguments])
        deadline = time.monotonic() + within_seconds
        while not self.is_ready():
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise RuntimeError("The sandbox network did not start.")
            time.sleep(0.05)

    def is_ready(self) -> bool:
        """Whether it answers."""
        try:
            return self.client.get("/control/health").is_success
        except httpx.TransportError:
            return False

    def stop(self) -> None:
        """End the process in order."""
        self._end("terminate")

    def kill(self) -> None:
        """End the process at once, as a power cut would."""
        self._end("kill")

    def _end(self, how: str) -> None:
        if self.process is None:
            return
        getattr(self.process, how)()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(10)
        self.process = None


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
