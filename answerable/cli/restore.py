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
from answerable.cli.archive.manifest import fingerprint, read_manifest
from answerable.cli.backup import ATTACHMENTS, DUMP, SECRET_KEY
from answerable.cli.migrate import migrate
from answerable.cli.output import say, say_result
from answerable.cli.process_group import alone
from answerable.core.settings import Settings, get_settings

KEY = "ANSWERABLE_SECRET_KEY"


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--replace", is_flag=True, help="Delete first what is in the database. There is no way back.")
@click.option("--json", "as_json", is_flag=True, help="Say what was done as JSON.")
def command(file: Path, replace: bool, as_json: bool) -> None:
    """Read a backup FILE into an empty database, and bring it up to this version. Stop web and worker first."""
    began, is_key_given = time.monotonic(), bool(get_settings().secret_key.get_secret_value())
    with alone(get_settings().home), _opened(file) as archive:
        manifest = read_manifest(archive)
        with database.server():
            if not replace:
                _refuse_full(_url(get_settings()))
            if manifest.has_secret_key and not is_key_given:
                _take_secret_key(archive, get_settings().home)
            if fingerprint(get_settings()) != manifest.key_fingerprint:
                say(f"The secret key is another than the backup's: connect the pages again, or restore with its {KEY}.")
            database.set_up_django()
            read(archive, get_settings())
    say_result({"made_at": manifest.made_at, "seconds": round(time.monotonic() - began, 1)}, as_json=as_json)


def read(archive: tarfile.TarFile, settings: Settings) -> None:
    """Restores database and attachments over what is there."""
    url = _url(settings)
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


def _url(settings: Settings) -> str:
    return settings.owner_database_url or settings.database_url


def _refuse_full(url: str) -> None:
    """Refuses a database that has something in it, before anything of this installation is changed."""
    if not is_empty(url):
        raise click.ClickException("This database is not empty. Restore into an empty one, or add --replace to delete what is there.")


def _take_secret_key(archive: tarfile.TarFile, home: Path) -> None:
    """The key of the backup becomes ours; the one that the server's start made, or that was here, is gone."""
    member = archive.extractfile(SECRET_KEY)
    assert member is not None
    kept = home / "secrets" / database.SECRET_KEY
    kept.write_bytes(member.read())
    os.environ[KEY] = kept.read_text().strip()
    get_settings.cache_clear()
