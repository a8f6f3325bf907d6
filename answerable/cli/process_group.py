"""The embedded PostgreSQL and the programs on it: one group, looked after by one process, stopped together."""

import fcntl
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

import click

from answerable.cli.child import Child
from answerable.cli.database import start_embedded
from answerable.cli.output import say
from answerable.core import postgres
from answerable.core.settings import Settings

LOOK_SECONDS = 0.2
PATIENCE_SECONDS = 5.0


class StopAsked(BaseException):
    """Ctrl-C or a stop from the system; not an Exception, so that nothing on the way swallows it."""


@contextmanager
def alone(home: Path) -> Iterator[None]:
    """One group a home: a second one is refused with a sentence."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / "up.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise click.ClickException(f"Answerable runs already for {home.resolve()}. Stop it first, or set ANSWERABLE_HOME.") from None
        yield


@contextmanager
def stoppable() -> Iterator[None]:
    """Turns the first order to stop into an orderly end; further ones are heard when that is done."""
    orders = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {order: signal.signal(order, _stop) for order in orders}
    try:
        yield
    except StopAsked:
        say("Stopped")
    finally:
        for order, handler in before.items():
            signal.signal(order, handler)


def _stop(_signum: int, _frame: FrameType | None) -> None:
    """Says nothing: it may have interrupted somebody in the middle of a sentence."""
    for order in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(order, signal.SIG_IGN)
    raise StopAsked


@contextmanager
def running(children: list[Child]) -> Iterator[None]:
    """The programs, started together and asked to stop together."""
    try:
        for child in children:
            child.start()
        yield
    except StopAsked:
        say("Stopping")
        raise
    finally:
        for child in children:
            child.ask_to_stop()
        for child in children:
            child.finish()


def look_after(children: list[Child], cluster: postgres.Cluster | None, settings: Settings) -> None:
    """Never returns: starts again what dies, the database first."""
    while True:
        if cluster is not None and not cluster.is_running():
            cluster = _start_database_again(cluster, settings)
        for child in children:
            if happened := child.look_after():
                say(happened)
        time.sleep(LOOK_SECONDS)


def _start_database_again(dead: postgres.Cluster, settings: Settings) -> postgres.Cluster:
    """A database that does not start is tried again: its disk may be full only for now."""
    say("PostgreSQL ended; starting it again")
    while True:
        with suppress(OSError):
            try:
                return dead.adopt(start_embedded(settings))
            except postgres.PostgresError as error:
                say(str(error))
        time.sleep(PATIENCE_SECONDS)


def wait_for(host: str, port: int, children: list[Child]) -> None:
    """Waits until a program listens, looking after the programs meanwhile."""
    while not _listens(host, port):
        for child in children:
            if happened := child.look_after():
                say(happened)
        time.sleep(LOOK_SECONDS)


def refuse_taken_port(host: str, port: int, knob: str) -> None:
    """Says at once that another program has the port, instead of starting a group that cannot serve."""
    if _listens(host, port):
        raise click.ClickException(f"Another program listens on port {port}. Stop it, or choose another port with {knob}.")


def _listens(host: str, port: int) -> bool:
    reachable = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    try:
        with socket.create_connection((reachable, port), timeout=1):
            return True
    except OSError:
        return False
