"""`answerable backup FILE`: database and attachments in one file."""

import tarfile
import tempfile
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import click

from answerable.cli import database
from answerable.cli.archive.dump import dump_database, server_version
from answerable.cli.archive.manifest import Manifest, fingerprint, write_manifest
from answerable.cli.output import say, say_result
from answerable.core.settings import Settings, get_settings

DUMP, ATTACHMENTS, SECRET_KEY = "database.dump", "attachments", "secret-key"


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--with-secrets", is_flag=True, help="Put the secret key in as well: whoever has the file can then act for every page.")
@click.option("--json", "as_json", is_flag=True, help="Say what was done as JSON.")
def command(file: Path, with_secrets: bool, as_json: bool) -> None:
    """Write database and attachments into FILE, while the desk goes on working."""
    if file.exists():
        raise click.ClickException(f"{file} exists already. Choose another name, or move it away.")
    began = time.monotonic()
    with database.server():
        write(file, get_settings(), with_secrets=with_secrets)
    if not with_secrets:
        say("The secret key is not in the file. Keep it elsewhere: without it, pages must be connected again after a restore.")
    if get_settings().attachments_url:
        say("The attachments are not in the file: they stay in the bucket, which needs a backup of its own.")
    say_result({"file": str(file), "bytes": file.stat().st_size, "seconds": round(time.monotonic() - began, 1)}, as_json=as_json)


def write(file: Path, settings: Settings, *, with_secrets: bool = False) -> None:
    """Writes the backup beside its name and renames it when it is whole; only its owner can read it."""
    url = settings.owner_database_url or settings.database_url
    manifest = Manifest(datetime.now(UTC).isoformat(), server_version(url), fingerprint(settings), with_secrets)
    with tempfile.TemporaryDirectory(dir=file.resolve().parent, prefix=".backup-") as folder:
        dump, draft = Path(folder) / DUMP, Path(folder) / "backup.tar"
        say("Dumping the database")
        dump_database(url, dump)
        say(f"Packing the database ({dump.stat().st_size / 1e6:.1f} MB) and the attachments")
        # Attachments after the dump: their rows are written later than their files, so that no row lacks its file.
        with tarfile.open(draft, "w") as archive:
            write_manifest(archive, manifest)
            archive.add(dump, DUMP)
            _pack(archive, settings.home / ATTACHMENTS)
            if with_secrets:
                key = Path(folder) / SECRET_KEY
                key.write_text(settings.secret_key.get_secret_value())
                archive.add(key, SECRET_KEY)
        draft.chmod(0o600)
        draft.rename(file)


def _pack(archive: tarfile.TarFile, folder: Path) -> None:
    """Every attachment that is there; one that is removed while we pack is not missed, for its row says that it is gone."""
    if folder.exists():
        archive.add(folder, ATTACHMENTS, recursive=False)
    for each in sorted(folder.rglob("*")):
        with suppress(FileNotFoundError):
            archive.add(each, f"{ATTACHMENTS}/{each.relative_to(folder)}", recursive=False)
