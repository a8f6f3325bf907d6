"""The checks in their order: what the later ones stand on comes first."""

from collections.abc import Callable, Iterator

import psycopg

from answerable.cli.examination import attachments, installation, mail, server, work
from answerable.cli.examination.finding import Finding, broken, well
from answerable.core.settings import Settings

OnDatabase = Callable[[psycopg.Connection], Finding]
CONNECT_SECONDS = 10


def examine(settings: Settings) -> Iterator[Finding]:
    """Every check, one after the other; without a database, those that need none."""
    for check in (installation.secret_key, installation.secret_files, installation.disk):
        yield check(settings)
    yield attachments.attachments(settings)
    yield mail.mail(settings)
    try:
        connection = psycopg.connect(settings.database_url, autocommit=True, connect_timeout=CONNECT_SECONDS)
    except psycopg.OperationalError as error:
        yield broken("database", f"The database cannot be reached: {error}", "Look at DATABASE_URL and whether the server runs.")
        return
    with connection:
        yield well("database", f"The database {connection.info.dbname} answers.")
        yield from _on_database(connection, settings)


def _on_database(connection: psycopg.Connection, settings: Settings) -> Iterator[Finding]:
    yield server.version(connection)
    yield server.pgvector(connection)
    yield server.roles(connection, settings)
    yield server.journal(connection)
    yield work.migrations()
    yield work.worker(connection)
    yield work.stalled_jobs(connection)
