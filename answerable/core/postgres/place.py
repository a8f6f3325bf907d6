"""Where a cluster lives on disk: its data, its private socket folder and its logs."""

import hashlib
import os
import secrets
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from answerable.core.postgres.account import Account
from answerable.core.postgres.binaries import SHARED
from answerable.core.postgres.errors import PostgresError

# A socket's path is at most 107 bytes on Linux and 103 on macOS; PostgreSQL adds "/.s.PGSQL.5432.lock".
LONGEST_SOCKET_FOLDER = 103 - len("/.s.PGSQL.5432.lock")
POINTER = "elsewhere"


@dataclass(frozen=True)
class Place:
    """The folders of one cluster; all belong to the account that PostgreSQL runs as, and to nobody else."""

    home: Path
    root: Path
    sockets: Path

    @property
    def data(self) -> Path:
        """PostgreSQL's own data folder."""
        return self.root / "data"

    @property
    def logs(self) -> Path:
        """A file for each day of the week, so that logs cannot fill the disk."""
        return self.root / "log"

    @property
    def first_words(self) -> Path:
        """What the server said before its log was open, at its latest start."""
        return self.root / "start.log"


def find_place(home: Path, account: Account) -> Place:
    """The cluster's folders below `home`, or below /var/lib/answerable where the unprivileged account cannot enter `home`."""
    home = home.resolve()
    home.mkdir(parents=True, exist_ok=True)
    home.chmod(0o711 if account.is_another else 0o700)
    pointer = home / "postgres" / POINTER
    if pointer.exists():
        root = Path(pointer.read_text().strip())
    else:
        root = home / "postgres" if account.can_enter(home) else _point_elsewhere(pointer)
    for folder in (root, root / "log"):
        _make_private(folder, account)
    return Place(home, root, _socket_folder(root, account))


def _point_elsewhere(pointer: Path) -> Path:
    """Chooses a folder that the account can reach, and notes it in the home."""
    root = SHARED / secrets.token_hex(4)
    SHARED.mkdir(parents=True, exist_ok=True)
    SHARED.chmod(0o755)
    pointer.parent.mkdir(parents=True, exist_ok=True)
    pointer.write_text(f"{root}\n")
    return root


def _socket_folder(root: Path, account: Account) -> Path:
    """Beside the data, or a folder with a short name that is as private where that path is too long for a socket."""
    folder = root / "run"
    if len(os.fsencode(folder)) > LONGEST_SOCKET_FOLDER:
        digest = hashlib.sha256(os.fsencode(root)).hexdigest()[:12]
        folder = Path(tempfile.gettempdir()) / f"answerable-{account.uid}-{digest}"
    if len(os.fsencode(folder)) > LONGEST_SOCKET_FOLDER:
        folder = Path("/tmp") / folder.name
    _make_private(folder, account)
    return folder


def _make_private(folder: Path, account: Account) -> None:
    """Makes the folder for the account alone, or refuses one that another user put there first."""
    try:
        folder.mkdir(mode=0o700)
        account.own(folder)
    except FileExistsError:
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid not in (account.uid, os.geteuid()):
            raise PostgresError(f"{folder} belongs to another user. Move it away, then start again.") from None
        account.own(folder)
    folder.chmod(0o700)
