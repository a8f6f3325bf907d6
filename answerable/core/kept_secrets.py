"""Secrets that this installation makes for itself and keeps in `home/secrets`, readable by its own account only."""

import os
import secrets
from pathlib import Path

FOLDER = "secrets"
LENGTH_BYTES = 32


def kept_secret(home: Path, name: str) -> str:
    """The secret of this name, made on first use; two processes that ask at once get the same one."""
    path = home / FOLDER / name
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        _keep(path, secrets.token_urlsafe(LENGTH_BYTES))
    return path.read_text().strip()


def has_kept_secret(home: Path, name: str) -> bool:
    """Whether this installation has already made the secret."""
    return (home / FOLDER / name).exists()


def _keep(path: Path, value: str) -> None:
    """Writes beside and links into place: a reader never sees half a secret, and the first writer wins."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(value + "\n")
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
