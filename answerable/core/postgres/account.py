"""Under which account of the system PostgreSQL runs: our own, or an unprivileged one when we are root.

PostgreSQL refuses to run as root. See docs/decisions/0001-postgres-as-root.md for the choice of account.
"""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path

from answerable.core.postgres.errors import PostgresError


@dataclass(frozen=True)
class Account:
    """A user and a group of the system by number, and whether starting a program as it means giving up root."""

    uid: int
    gid: int
    is_another: bool

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        """Runs a program as this account to its end and returns what it said."""
        arguments = [str(part) for part in command]
        return subprocess.run(
            arguments, cwd="/", env=self.environment(), capture_output=True, text=True, check=False,
            user=self.user, group=self.group, extra_groups=self.extra_groups,
        )  # fmt: skip

    @property
    def user(self) -> int | None:
        """For `subprocess`: whom a child becomes; None where it stays who we are."""
        return self.uid if self.is_another else None

    @property
    def group(self) -> int | None:
        """For `subprocess`: the group that a child gets."""
        return self.gid if self.is_another else None

    @property
    def extra_groups(self) -> list[int] | None:
        """For `subprocess`: no further groups of root's for a child that is another."""
        return [] if self.is_another else None

    def environment(self) -> dict[str, str]:
        """A plain environment: nothing of PG* or of the program's own secrets reaches the server."""
        return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"}

    def can_enter(self, folder: Path) -> bool:
        """Whether this account can reach the folder through all its parents."""
        return not self.is_another or self.run("/bin/sh", "-c", 'cd "$1"', "sh", folder).returncode == 0

    def can_run(self, program: str | Path) -> bool:
        """Whether this account can load the program and its libraries; the program must know `--version`."""
        try:
            return self.run(program, "--version").returncode == 0
        except OSError:
            return False

    def own(self, path: Path) -> None:
        """Hands a file or folder to this account."""
        if self.is_another:
            os.chown(path, self.uid, self.gid)


def find_account(name: str) -> Account:
    """Our own account, or the named unprivileged one when we are root; refuses a name that does not exist or is root again."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid(), is_another=False)
    try:
        entry = pwd.getpwnam(name)
    except KeyError:
        raise PostgresError(f"There is no system user {name!r} to run PostgreSQL as. Set ANSWERABLE_POSTGRES_USER to one.") from None
    if entry.pw_uid == 0:
        raise PostgresError("PostgreSQL does not run as root. Set ANSWERABLE_POSTGRES_USER to an unprivileged user.")
    return Account(entry.pw_uid, entry.pw_gid, is_another=True)
