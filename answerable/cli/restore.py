"""`answerable restore FILE`: a backup into an empty database."""

import os
import shutil
import tarfile
import tempfile
import time
from pathlib import Path

import click

from answerable.cli import database
from answerable.cli.archive.dump import restore_database
from answerable.cli.archive.emptiness import is_empty, make_empty
from answerable.cli.archive.manifest import Manifest, fingerprint, read_manifest
from answerable.cli.backup import ATTACHMENTS, DUMP, SECRET_KEY
from answerable.cli.migrate import migrate
from answerable.cli.output import say, say_result
from answerable.cli.process_group import alone
from answerable.core.settings import Settings, get_settings


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--replace", is_flag=True, help="Delete first what is in the database. There is no way back.")
@click.option("--json", "as_json", is_flag=True, help="Say what was done as JSON.")
def command(file: Path, replace: bool, as_json: bool) -> None:
    """Read a backup FILE into an empty database, and bring it up to this version. Stop web and worker first."""
    began = time.monotonic()
    with alone(get_settings().home), _opened(file) as archive:
        manifest = read_manifest(archive)
        _take_secret_key(archive, manifest, get_settings())
        with database.available():
            read(archive, get_settings(), replace=replace)
    say_result({"made_at": manifest.made_at, "seconds": round(time.monotonic() - began, 1)}, as_json=as_json)


def read(archive: tarfile.TarFile, settings: Settings, *, replace: bool = False) -> None:
    """Restores database and attachments; refuses a database that has something in it unless it may be replaced."""
    url = settings.owner_database_url or settings.database_url
    if not is_empty(url) and not replace:
        raise click.ClickException("This database is not empty. Restore into an empty one, or add --replace to delete what is there.")
    with tempfile.TemporaryDirectory(dir=settings.home, prefix=".restore-") as folder:
        say("Unpacking")
        archive.extractall(folder, filter="data")
        make_empty(url)
        say("Restoring the database")
        restore_database(url, Path(folder) / DUMP)
        _put_attachments(Path(folder) / ATTACHMENTS, settings.home / ATTACHMENTS)
    say("Bringing the database up to date")
    migrate(verbosity=0)


def _opened(file: Path) -> tarfile.TarFile:
    try:
        return tarfile.open(file)
    except tarfile.TarError as error:
        raise click.ClickException(f"{file} cannot be read as a backup: {error}") from None


def _put_attachments(source: Path, target: Path) -> None:
    if source.exists():
        shutil.rmtree(target, ignore_errors=True)
        shutil.move(source, target)


def _take_secret_key(archive: tarfile.TarFile, manifest: Manifest, settings: Settings) -> None:
    """The key of the backup becomes ours, unless the environment names one; says so where credentials will not open."""
    kept = settings.home / "secrets" / database.SECRET_KEY
    if manifest.has_secret_key and "ANSWERABLE_SECRET_KEY" not in os.environ:
        member = archive.extractfile(SECRET_KEY)
        assert member is not None
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_bytes(member.read())
    database.keep_secret_key()
    if fingerprint(get_settings()) != manifest.key_fingerprint:
        say("The secret key is another than the backup's: connect the pages again, or restore with its ANSWERABLE_SECRET_KEY.")
