"""Runs the real program in a home of its own, as a person in a terminal would."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, Any


class Program:
    """`answerable` with a scratch home and free ports; what it started is stopped at the end."""

    def __init__(self) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="answerable-cli-"))
        self.home.chmod(0o755)
        self.port, self.sandbox_port = free_port(), free_port()
        self.environment = {
            name: value for name, value in os.environ.items() if "DATABASE_URL" not in name and not name.startswith("ANSWERABLE_")
        }
        self.environment |= {
            "ANSWERABLE_HOME": str(self.home / "home"),
            "ANSWERABLE_POSTGRES_DURABLE": "false",
            "ANSWERABLE_PORT": str(self.port),
            "ANSWERABLE_BASE_URL": f"http://127.0.0.1:{self.port}",
            "ANSWERABLE_SANDBOX_URL": f"http://127.0.0.1:{self.sandbox_port}",
        }
        self.started: list[subprocess.Popen[str]] = []

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Runs a command to its end."""
        return subprocess.run(self._command(*arguments), env=self.environment, capture_output=True, text=True, check=False, timeout=120)

    def report(self, *arguments: str) -> dict[str, Any]:
        """Runs a command with `--json` and returns what it reported."""
        done = self.run(*arguments, "--json")
        assert done.stdout, done.stderr
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Starts a command that goes on until it is told to stop; its words can be read from `stderr`."""
        process = subprocess.Popen(
            self._command(*arguments), env=self.environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, bufsize=1
        )
        self.started.append(process)
        return process

    def remove(self) -> None:
        """Stops everything and removes the home, and the data where that lies elsewhere."""
        for process in self.started:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            process.communicate(timeout=60)
        pointer = self.home / "home" / "postgres" / "elsewhere"
        if pointer.exists():
            shutil.rmtree(pointer.read_text().strip(), ignore_errors=True)
        shutil.rmtree(self.home, ignore_errors=True)

    def _command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "answerable.cli", *arguments]


def _is_ours(name: str) -> bool:
    return "DATABASE_URL" in name or name.startswith("ANSWERABLE_")


def hear(stream: IO[str] | None, words: str, seconds: float = 90) -> str:
    """Reads line after line until one has the words."""
    assert stream is not None
    until, heard = time.monotonic() + seconds, []
    while time.monotonic() < until and (line := stream.readline()):
        heard.append(line)
        if words in line:
            return line
    raise AssertionError(f"never said {words!r}; said: {''.join(heard)}")


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port
