"""What lies on this machine: secrets and disk."""

import shutil
import stat
from pathlib import Path

from answerable.cli.examination.finding import Finding, broken, doubtful, well
from answerable.core.settings import Settings

GIGABYTE = 1024**3
SHORTEST_KEY = 32


def secret_key(settings: Settings) -> Finding:
    """Sessions and stored credentials are only as safe as this key."""
    name = "secret key"
    length = len(settings.secret_key.get_secret_value())
    if length == 0:
        return broken(name, "There is no secret key.", "Set ANSWERABLE_SECRET_KEY, or start once with `answerable up`, which makes one.")
    if length < SHORTEST_KEY:
        return broken(name, f"The secret key has {length} characters.", f"Use a random one of at least {SHORTEST_KEY} characters.")
    return well(name, f"The secret key has {length} characters.")


def secret_files(settings: Settings) -> Finding:
    """Nobody else on this machine may read the kept secrets."""
    name = "secret files"
    folder = settings.home / "secrets"
    if not folder.exists():
        return well(name, "This installation keeps no secrets in files.")
    readable = [path for path in (folder, *folder.iterdir()) if stat.S_IMODE(path.stat().st_mode) & 0o077]
    if readable:
        return broken(name, f"Others can read {', '.join(map(str, readable))}.", f"Type: chmod -R go-rwx {folder.resolve()}")
    return well(name, f"Only their owner can read the {len(list(folder.iterdir()))} files in {folder}.")


def disk(settings: Settings) -> Finding:
    """A full disk stops the database."""
    name = "disk"
    used = shutil.disk_usage(_existing(settings.home.resolve()))
    said = f"{used.free / GIGABYTE:.1f} of {used.total / GIGABYTE:.0f} GB are free under {settings.home.resolve()}."
    if used.free < GIGABYTE:
        return broken(name, said, "Make room, or move ANSWERABLE_HOME to a larger disk, before the database stops.")
    if used.free < 5 * GIGABYTE:
        return doubtful(name, said, "Make room soon: the database stops when the disk is full.")
    return well(name, said)


def _existing(path: Path) -> Path:
    return path if path.exists() else _existing(path.parent)
