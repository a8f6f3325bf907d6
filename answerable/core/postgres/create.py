"""Makes a new cluster: UTF-8, code-point order on every platform, page checksums, passwords for every connection."""

import os
import shutil

from answerable.core.kept_secrets import kept_secret
from answerable.core.postgres.account import Account
from answerable.core.postgres.binaries import Binaries
from answerable.core.postgres.errors import PostgresError
from answerable.core.postgres.place import Place

SUPERUSER = "answerable_superuser"
SUPERUSER_SECRET = "postgres-superuser"
BUILTIN_LOCALE_SINCE = 17


def create(place: Place, binaries: Binaries, account: Account) -> None:
    """Runs initdb beside the final folder and renames it, so that a start which was killed leaves no half-made cluster."""
    draft = place.root / "data.new"
    shutil.rmtree(draft, ignore_errors=True)
    password = place.root / ".initial-password"
    _write_private(password, kept_secret(place.home, SUPERUSER_SECRET), account)
    try:
        done = account.run(
            binaries.path("initdb"), "-D", draft, "-U", SUPERUSER, "-A", "scram-sha-256", "--pwfile", password,
            "--encoding=UTF8", "--data-checksums", *_locale(binaries),
        )  # fmt: skip
    finally:
        password.unlink()
    if done.returncode != 0:
        raise PostgresError(f"The database could not be created in {place.root}: {done.stderr.strip()}")
    draft.rename(place.data)


def _locale(binaries: Binaries) -> list[str]:
    """The provider that needs nothing of the operating system, where the version has it."""
    if int(binaries.version) >= BUILTIN_LOCALE_SINCE:
        return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    return ["--locale=C", "--lc-ctype=C.UTF-8"]


def _write_private(path: os.PathLike[str], text: str, account: Account) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
    with os.fdopen(descriptor, "w") as file:
        if account.is_another:
            os.fchown(file.fileno(), account.uid, account.gid)
        file.write(text + "\n")
