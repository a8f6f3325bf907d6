"""PostgreSQL's own dump and restore programs, of the version that fits the server, with the password out of sight."""

import os
import subprocess
from pathlib import Path

import click
import psycopg
from psycopg.conninfo import conninfo_to_dict

from answerable.core.postgres.account import Account
from answerable.core.postgres.binaries import INSTALLS, Binaries, find_binaries

NEWEST = max(INSTALLS)
VARIABLES = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD", "dbname": "PGDATABASE", "sslmode": "PGSSLMODE"}


def server_version(url: str) -> int:
    """The server's major version."""
    with psycopg.connect(url) as connection:
        return connection.info.server_version // 10_000


def dump_database(url: str, target: Path) -> None:
    """Writes everything in the database, as it is at one moment, compressed."""
    tell(url, "pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file", str(target))


def restore_database(url: str, source: Path) -> None:
    """Reads a dump into an empty database, all of it or nothing; the extension is there already."""
    entries = tell(url, "pg_restore", "--list", str(source)).splitlines()
    chosen = source.with_suffix(".list")
    chosen.write_text("\n".join(entry for entry in entries if " EXTENSION " not in entry and " SCHEMA - " not in entry))
    options = ("--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", "--use-list", str(chosen))
    tell(url, "pg_restore", *options, "--dbname", "", str(source))


def tell(url: str, program: str, *arguments: str) -> str:
    """Runs one of them on a database and returns what it printed; raises with what it said if it failed."""
    command = [str(_programs(url).path(program)), *arguments]
    done = subprocess.run(command, env=_environment(url), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise click.ClickException(f"{program} failed: {done.stderr.strip()}")
    return done.stdout


def _programs(url: str) -> Binaries:
    """A dump of a newer program would name settings that an older server does not know."""
    major = str(server_version(url))
    return find_binaries(major if major in INSTALLS else NEWEST, Account(os.geteuid(), os.getegid(), is_another=False))


def _environment(url: str) -> dict[str, str]:
    """The connection by environment: command lines can be read by everyone on the machine."""
    parts = {VARIABLES[name]: str(value) for name, value in conninfo_to_dict(url).items() if name in VARIABLES and value is not None}
    return {"PATH": os.environ.get("PATH", os.defpath), **parts}
