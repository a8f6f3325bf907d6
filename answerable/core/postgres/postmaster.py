"""The server's process: found by its lock file, started under its account, stopped so that nothing is lost."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

import psutil

from answerable.core.parent_death import stop_with_parent
from answerable.core.postgres.account import Account
from answerable.core.postgres.binaries import Binaries
from answerable.core.postgres.place import Place

FAST_STOP_SECONDS = 60
POLL_SECONDS = 0.05
SOCKET_LOCK = ".s.PGSQL.5432.lock"


def running_process(place: Place) -> psutil.Process | None:
    """The live server of this data folder, never another program that was given a dead server's number."""
    number = _locked_by(place)
    if number is None:
        return None
    try:
        process = psutil.Process(number)
        is_ours = process.status() != psutil.STATUS_ZOMBIE and str(place.data) in process.cmdline()
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return None
    return process if is_ours else None


def _locked_by(place: Place) -> int | None:
    """The process number in the data folder's lock file."""
    return _number_in(place.data / "postmaster.pid")


def _number_in(lock: Path) -> int | None:
    try:
        return int(lock.read_text().split("\n", 1)[0])
    except (FileNotFoundError, ValueError):
        return None


def remove_stale_locks(place: Place) -> None:
    """PostgreSQL clears a dead server's lock files itself, except where a stranger now has its process number.

    Through the data folder's file a start also notices sessions that outlive their server, so it goes last, and only without any.
    """
    if running_process(place) is not None:
        return
    for lock in (place.sockets / SOCKET_LOCK, place.data / "postmaster.pid"):
        number = _number_in(lock)
        if number is not None and _is_taken(number):
            while has_sessions(place):
                time.sleep(POLL_SECONDS)
            lock.unlink(missing_ok=True)


def _is_taken(number: int) -> bool:
    """Asked as PostgreSQL asks; the kernel then finds threads too, which are no processes in any list."""
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def has_sessions(place: Place) -> bool:
    """Whether any process still works in the data folder: PostgreSQL's all do."""
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error, OSError):
            if process.cwd() == str(place.data):
                return True
    return False


def launch(place: Place, binaries: Binaries, account: Account, settings: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """Starts the server as a child in a session of its own: Ctrl-C reaches us alone, and we stop it when all else has stopped.

    Should we be killed, it stops by itself.
    """
    command = [str(binaries.path("postgres")), "-D", str(place.data)]
    for name, value in settings.items():
        command += ["-c", f"{name}={value}"]
    with place.first_words.open("wb") as words:
        return subprocess.Popen(
            command, cwd="/", env=account.environment(), stdin=subprocess.DEVNULL, stdout=words, stderr=words,
            start_new_session=True, preexec_fn=stop_with_parent(signal.SIGINT),
            user=account.user, group=account.group, extra_groups=account.extra_groups,
        )  # fmt: skip


def stop_process(process: psutil.Process, child: subprocess.Popen[bytes] | None) -> None:
    """Asks for a fast stop (open transactions are rolled back); after a minute for an immediate one, which recovery makes good."""
    for order in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        with contextlib.suppress(psutil.NoSuchProcess):
            process.send_signal(order)
            if child is not None:
                child.wait(FAST_STOP_SECONDS)
            else:
                process.wait(FAST_STOP_SECONDS)
            return


def last_words(place: Place, length: int = 2000) -> str:
    """What the server said last, for the sentence that explains why it did not start."""
    files = [place.first_words, *sorted(place.logs.glob("*.log"), key=lambda path: path.stat().st_mtime)[-1:]]
    return "\n".join(_tail(path, length) for path in files if path.exists()).strip()


def _tail(path: Path, length: int) -> str:
    return path.read_text(errors="replace")[-length:]
