"""The first thing in a backup: what made it, when, and what a restore has to know."""

import hashlib
import json
import tarfile
from dataclasses import asdict, dataclass
from importlib.metadata import version
from io import BytesIO

import click

from answerable.core.settings import Settings

NAME = "manifest.json"
FORMAT = 1


@dataclass(frozen=True)
class Manifest:
    """`key_fingerprint` tells whether stored credentials will open with the key at hand, without telling the key."""

    made_at: str
    postgres_version: int
    key_fingerprint: str
    has_secret_key: bool
    program_version: str = version("answerable")
    format: int = FORMAT


def write_manifest(archive: tarfile.TarFile, manifest: Manifest) -> None:
    """Puts the manifest into the archive."""
    content = json.dumps(asdict(manifest), indent=2).encode()
    entry = tarfile.TarInfo(NAME)
    entry.size = len(content)
    archive.addfile(entry, BytesIO(content))


def read_manifest(archive: tarfile.TarFile) -> Manifest:
    """The manifest; refuses a file that is no backup, and one of a later program."""
    try:
        file = archive.extractfile(NAME)
        manifest = Manifest(**json.load(file)) if file else None
    except (KeyError, TypeError, ValueError):
        manifest = None
    if manifest is None:
        raise click.ClickException("This file is no backup of Answerable: it has no manifest.")
    if manifest.format > FORMAT:
        raise click.ClickException(f"This backup is of a later version ({manifest.program_version}). Install that version first.")
    return manifest


def fingerprint(settings: Settings) -> str:
    """A short hash of the secret key."""
    return hashlib.sha256(b"answerable backup " + settings.secret_key.get_secret_value().encode()).hexdigest()[:16]
