"""The whole of it in a scratch home: PostgreSQL, web, workers, agents, and a network full of faults."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx
import psycopg

from answerable.core import postgres
from answerable.core.postgres.postmaster import running_process
from answerable_sandbox.testing import SandboxNetwork
from answerable_sandbox.testing.process import free_port
from tests.faults.program import Program

QUICK = {
    "ANSWERABLE_SEND_LEASE_SECONDS": "4",
    "ANSWERABLE_HTTP_TIMEOUT_SECONDS": "1.5",
    "ANSWERABLE_POLL_PAUSE_SECONDS": "2",
    "ANSWERABLE_RECEIVE_BATCH": "200",
    "ANSWERABLE_LOG_LEVEL": "warning",
}
FAULTS = {
    "duplicate": 0.1, "reorder": 0.1, "drop": 0.05, "delay": 0.05, "bad_signature": 0.05, "slow": 0.1, "rate_limit": 0.04,
    "error": 0.06, "error_after": 0.12, "timeout_after": 0.08, "expire_token": 0.015, "lose_permission": 0.004,
}  # fmt: skip
SECONDS = {"delay": 2.0, "slow": 1.0, "rate_limit": 1.0, "timeout_after": 3.0, "lose_permission": 3.0}
STEP_SECONDS = 90


class Installation:
    """`with Installation(seed) as desk:` a demo company at work on a network that misbehaves. This process is its supervisor."""

    def __init__(self, seed: int, workers: int = 2) -> None:
        self.seed = seed
        self.home = Path(tempfile.mkdtemp(prefix="answerable-faults-"))
        self.home.chmod(0o755)
        self.network = SandboxNetwork("--webhook-batch", "20", "--retry-speed", "30", "--seed", str(seed))
        self.environment = self._environment()
        self.cluster: postgres.Cluster | None = None
        self.worker_count = workers
        self.programs: dict[str, Program] = {}
        self.is_kept = False

    def _environment(self) -> dict[str, str]:
        port = free_port()
        theirs = {name: value for name, value in os.environ.items() if "DATABASE_URL" not in name and not name.startswith("ANSWERABLE_")}
        return theirs | QUICK | {
            "ANSWERABLE_HOME": str(self.home / "home"),
            "ANSWERABLE_PORT": str(port),
            "ANSWERABLE_BASE_URL": f"http://127.0.0.1:{port}",
            "ANSWERABLE_SANDBOX_URL": self.network.base_url,
            "ANSWERABLE_SECRET_KEY": "a secret of the fault suite, and long enough",
            "DJANGO_SETTINGS_MODULE": "answerable.config.django",
        }  # fmt: skip

    def __enter__(self) -> Self:
        try:
            self.network.start()
            self.start_database()
            assert self.cluster is not None
            self.environment |= {"DATABASE_URL": self.cluster.app_url, "OWNER_DATABASE_URL": self.cluster.owner_url}
            self.run("answerable.cli", "migrate", "--json")
            self._add("web", "answerable.cli", "web")
            for number in range(1, self.worker_count + 1):
                self._add(f"worker {number}", "answerable.cli", "worker")
            self.run("answerable.cli", "demo", "--company-only", "--no-past")
            self.network.set_rate(60)
            self._add("agents", "tests.faults.agents", str(self.seed))
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for program in self.programs.values():
            program.stop()
        if self.cluster is not None:
            self.cluster.stop()
        self.network.__exit__(kind, error, trace)
        if kind is None and not self.is_kept:
            shutil.rmtree(self.home, ignore_errors=True)

    def _add(self, name: str, *command: str) -> None:
        program = self.programs[name] = Program(name, list(command), self.environment, self.home / f"{name}.log")
        program.start()
        if name == "web":
            self._wait_for_web(program)

    def _wait_for_web(self, program: Program) -> None:
        deadline = time.monotonic() + STEP_SECONDS
        while time.monotonic() < deadline and not program.keep_alive():
            try:
                httpx.get(self.environment["ANSWERABLE_BASE_URL"] + "/hooks/sandbox/0", timeout=2, trust_env=False)
                return
            except httpx.TransportError:
                time.sleep(0.1)
        raise RuntimeError(f"web did not start; see {self.home}")

    def run(self, *command: str) -> str:
        """Run a module to its end and return what it printed."""
        whole = [sys.executable, "-m", *command]
        done = subprocess.run(whole, env=self.environment, capture_output=True, text=True, timeout=STEP_SECONDS * 5)
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)} failed:\n{done.stderr[-3000:]}")
        return done.stdout

    def start_database(self) -> None:
        """Start PostgreSQL, recovering as long as it takes; an attempt that is killed meanwhile is repeated."""
        deadline = time.monotonic() + STEP_SECONDS
        while True:
            try:
                started = postgres.start(self.home / "home", say=lambda _: None)
            except (postgres.PostgresError, psycopg.OperationalError):
                if time.monotonic() > deadline:
                    raise
                continue
            self.cluster = started if self.cluster is None else self.cluster.adopt(started)
            return

    def kill_database(self) -> None:
        """SIGKILL for the postmaster; its sessions end when they notice."""
        process = running_process(self.cluster.place) if self.cluster else None
        if process is not None:
            process.kill()

    def look_after(self) -> list[str]:
        """Start again what ended; says what had ended by itself."""
        if self.cluster is not None and not self.cluster.is_running():
            self.start_database()
        for program in self.programs.values():
            if program.process is None:
                program.start()
        return [program.name for program in self.programs.values() if program.keep_alive()]

    def connect(self) -> "psycopg.Connection[tuple[object, ...]]":
        """A connection of the suite's own, as superuser."""
        assert self.cluster is not None
        return psycopg.connect(self.cluster.superuser_url, autocommit=True, connect_timeout=5)
