"""Starts the embedded PostgreSQL, or attaches to it where it runs already."""

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from answerable.core.postgres.account import Account, find_account
from answerable.core.postgres.binaries import find_binaries
from answerable.core.postgres.cluster import Cluster, Say
from answerable.core.postgres.create import create
from answerable.core.postgres.errors import PostgresError
from answerable.core.postgres.place import Place, find_place
from answerable.core.postgres.postmaster import last_words, launch, remove_stale_locks, running_process
from answerable.core.postgres.roles import ensure_roles
from answerable.core.postgres.sizing import memory_bytes, memory_settings, shared_memory_settings

POLL_SECONDS = 0.05
SAY_EVERY_SECONDS = 5
OLD_PROCESSES = "pre-existing shared memory block"
FAST_BUT_FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_wal_size": "1GB"}


def start(home: Path, version: str = "18", *, say: Say = print, user: str = "nobody", is_durable: bool = True) -> Cluster:
    """Makes the cluster where there is none, starts it, waits as long as a recovery takes, and sees to roles and database.

    `version` is for a new cluster; an old one keeps its own. `user` matters to root only. `is_durable=False` is for tests.
    Call it from the main thread: on Linux the server stops when the thread that started it ends.
    """
    account = find_account(user)
    place = find_place(home, account)
    with _alone(place):
        binaries = find_binaries(_existing_version(place) or version, account)
        if not place.data.exists():
            say(f"Creating a PostgreSQL {version} database in {place.data}")
            create(place, binaries, account)
        cluster = Cluster(place, binaries)
        if running_process(place) is None:
            _launch_until_it_holds(cluster, account, _settings(place, is_durable=is_durable), say)
        else:
            _wait_until_ready(cluster, say)
        try:
            ensure_roles(place, cluster.superuser_url)
        except BaseException:
            if cluster.is_ours:  # whoever called gets no server to stop
                cluster.stop()
            raise
    return cluster


@contextmanager
def _alone(place: Place) -> Iterator[None]:
    """Two starts at once make one server: the second waits, then finds it running."""
    with (place.home / "postgres.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _existing_version(place: Place) -> str | None:
    path = place.data / "PG_VERSION"
    return path.read_text().strip() if path.exists() else None


def _settings(place: Place, *, is_durable: bool) -> dict[str, str]:
    """Private socket only, sizes for this machine, logs of one week, plans that suit short queries on SSDs."""
    return {
        "listen_addresses": "",
        "unix_socket_directories": str(place.sockets),
        "unix_socket_permissions": "0700",
        "max_connections": "120",
        "logging_collector": "on",
        "log_directory": str(place.logs),
        "log_filename": "postgresql-%a.log",
        "log_rotation_age": "1d",
        "log_truncate_on_rotation": "on",
        "log_timezone": "UTC",
        "timezone": "UTC",
        "random_page_cost": "1.1",
        **memory_settings(memory_bytes()),
        **shared_memory_settings(),
        **({} if is_durable else FAST_BUT_FORGETFUL),
    }


def _launch_until_it_holds(cluster: Cluster, account: Account, settings: dict[str, str], say: Say) -> None:
    """Starts the server; after a kill, its old sessions may live for a moment, and a start among them is tried again."""
    while True:
        remove_stale_locks(cluster.place)
        cluster.child = launch(cluster.place, cluster.binaries, account, settings)
        try:
            _wait_until_ready(cluster, say)
            return
        except PostgresError as error:
            if OLD_PROCESSES not in str(error):
                raise
            say("Waiting for sessions of the killed PostgreSQL to end")
            time.sleep(1)


def _wait_until_ready(cluster: Cluster, say: Say) -> None:
    """Waits without a limit while the server lives: a recovery takes as long as it takes."""
    began = said = time.monotonic()
    while cluster.readiness() != 0:
        if not _is_starting(cluster):
            raise PostgresError(f"PostgreSQL did not start. It said:\n{last_words(cluster.place)}")
        if time.monotonic() - said >= SAY_EVERY_SECONDS:
            said = time.monotonic()
            say(f"PostgreSQL is still recovering ({said - began:.0f} s)")
        time.sleep(POLL_SECONDS)


def _is_starting(cluster: Cluster) -> bool:
    """A child lives from its first moment; a server that was found lives while its lock file names it."""
    return cluster.child.poll() is None if cluster.child is not None else cluster.is_running()
