"""The database server: version, extension, and what the application's role may do."""

import psycopg

from answerable.cli.examination.finding import Finding, broken, doubtful, well
from answerable.core.settings import Settings

OLDEST_VERSION = 16
JOURNAL = "journal_event"


def version(connection: psycopg.Connection) -> Finding:
    """PostgreSQL 16 is the oldest that the program is tested on."""
    name = "database version"
    major = connection.info.server_version // 10_000
    if major < OLDEST_VERSION:
        return broken(name, f"The server is PostgreSQL {major}.", f"Use PostgreSQL {OLDEST_VERSION} or newer.")
    return well(name, f"The server is PostgreSQL {connection.info.parameter_status('server_version')}.")


def pgvector(connection: psycopg.Connection) -> Finding:
    """Closeness of meaning is searched with pgvector; the desk runs without, by words alone."""
    name = "pgvector"
    found = connection.execute("select extversion from pg_extension where extname = 'vector'").fetchone()
    if found is None:
        said = "The extension vector is missing: search finds words only, and no case shows similar ones."
        return doubtful(name, said, "As superuser in this database, type: create extension vector; then type: answerable migrate")
    if connection.execute("select to_regclass('meaning_meaning')").fetchone() == (None,):
        return doubtful(name, "The table of meanings is missing: search finds words only.", "Type: answerable migrate")
    return well(name, f"pgvector {found[0]} is there.")


def roles(connection: psycopg.Connection, settings: Settings) -> Finding:
    """The application should not be able to change tables: a flaw in it then cannot either."""
    name = "roles"
    role = connection.info.user
    row = connection.execute(
        "select rolsuper, has_schema_privilege('public', 'create') from pg_roles where rolname = current_user"
    ).fetchone()
    if row is not None and row[0]:
        return broken(name, f"The application runs as superuser {role}.", "Give DATABASE_URL an ordinary role.")
    if not settings.owner_database_url or (row is not None and row[1]):
        advice = "Name the tables' owner in OWNER_DATABASE_URL and a role without rights on the schema in DATABASE_URL, then migrate."
        return doubtful(name, f"The application's role {role} can change the schema.", advice)
    return well(name, f"The application runs as {role}, which cannot change the schema.")


def journal(connection: psycopg.Connection) -> Finding:
    """What happened can be added to and never rewritten."""
    name = "journal"
    if connection.execute("select to_regclass(%s)", [JOURNAL]).fetchone() == (None,):
        return broken(name, "The journal's table is missing.", "Type: answerable migrate")
    row = connection.execute(
        "select has_table_privilege(%(table)s, 'insert'), has_table_privilege(%(table)s, 'update, delete, truncate')", {"table": JOURNAL}
    ).fetchone()
    if row is None or not row[0]:
        return broken(name, "The application cannot write the journal.", "Type: answerable migrate")
    if row[1]:
        return doubtful(name, "The application could rewrite the journal.", "Separate the roles (see roles), then type: answerable migrate")
    return well(name, "The journal can be added to and not rewritten.")
