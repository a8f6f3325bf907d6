"""An installation in a scratch home: its own durable PostgreSQL, a real web process, a real worker."""

import os
import shutil
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from answerable.cli import database, up
from answerable.cli.child import Child
from answerable.cli.output import say
from answerable.cli.process_group import running, wait_for
from answerable.core import postgres
from answerable.core.settings import get_settings
from bench.usage import Usage, cpu_seconds, memory

NEVER_SECONDS = "86400"
REST_SECONDS, REST_MOST, AT_REST = 6.0, 50, 0.1  # longer than the schedule's pauses; a tenth of a core is what looking costs


@dataclass(frozen=True, slots=True)
class Installation:
    """The programs that are measured, and where they are reached."""

    port: int
    cluster: postgres.Cluster
    children: list[Child]

    @classmethod
    @contextmanager
    def running(cls, settings: Mapping[str, str]) -> "Iterator[Installation]":
        """Everything started with these settings, Django of this process on the same database; all of it gone at the end."""
        signal.signal(signal.SIGTERM, lambda *_: sys.exit("Stopped"))
        home = Path(tempfile.mkdtemp(prefix="answerable-bench-"))
        home.chmod(0o755)
        port = _isolate(home, settings)
        try:
            with database.server() as cluster:
                assert cluster is not None
                up.bring_up_to_date()
                database.set_up_django()
                children = up.desk()
                with running(children):
                    wait_for("127.0.0.1", port, children)
                    say("Web and worker run")
                    yield cls(port, cluster, children)
                _let_go()
        finally:
            _remove(home)

    def processes(self) -> dict[str, int]:
        """The process at the root of each program."""
        found = {child.name: child.process.pid for child in self.children if child.process}
        assert self.cluster.child is not None
        return {**found, "postgres": self.cluster.child.pid}

    def check(self) -> None:
        """Raises if a program has ended: waiting for it would be in vain."""
        for child in self.children:
            if child.process is None or child.process.poll() is not None:
                raise RuntimeError(f"{child.name} ended; what it said stands above")

    def cpu_seconds(self) -> dict[str, float]:
        """What each program has used of the processors since it started, in seconds."""
        return {name: cpu_seconds(pid) for name, pid in self.processes().items()}

    def rest(self) -> None:
        """Waits until the worker has nothing more to do behind the stream."""
        for _ in range(REST_MOST):
            before = self.cpu_seconds()["worker"]
            time.sleep(REST_SECONDS)
            if self.cpu_seconds()["worker"] - before < REST_SECONDS * AT_REST:
                return
        raise RuntimeError("The worker does not come to rest; look at its log")

    def memory(self) -> dict[str, Usage]:
        """What each program takes now."""
        return {name: memory(pid) for name, pid in self.processes().items()}


def _isolate(home: Path, settings: Mapping[str, str]) -> int:
    """Points this process and its children at the scratch home; nothing of the user's own installation stays in the environment."""
    for name in list(os.environ):
        if "DATABASE_URL" in name or name.startswith("ANSWERABLE_"):
            del os.environ[name]
    port, network_port = _free_port(), _free_port()
    os.environ |= {
        "ANSWERABLE_HOME": str(home / "home"),
        "ANSWERABLE_PORT": str(port),
        "ANSWERABLE_BASE_URL": f"http://127.0.0.1:{port}",
        "ANSWERABLE_SANDBOX_URL": f"http://127.0.0.1:{network_port}",
        "ANSWERABLE_POLL_PAUSE_SECONDS": NEVER_SECONDS,
        "ANSWERABLE_LOG_LEVEL": "warning",
        **{f"ANSWERABLE_{name}": value for name, value in settings.items()},
    }
    get_settings.cache_clear()
    return port


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _let_go() -> None:
    """Gives back this process's own connections."""
    from django.db import connections
    from django.db.backends.postgresql.base import DatabaseWrapper

    for connection in connections.all():
        connection.close()
        if isinstance(connection, DatabaseWrapper):
            connection.close_pool()


def _remove(home: Path) -> None:
    """Removes the home, and the data where that lies elsewhere."""
    pointer = home / "home" / "postgres" / "elsewhere"
    if pointer.exists():
        shutil.rmtree(pointer.read_text().strip(), ignore_errors=True)
    shutil.rmtree(home, ignore_errors=True)
