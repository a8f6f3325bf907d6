"""Two roles with a password each: the owner makes tables, the application reads and writes rows and can do no more."""

from typing import LiteralString

import psycopg
from psycopg import sql

from answerable.core.kept_secrets import kept_secret
from answerable.core.postgres.grants import DEFAULT_GRANTS
from answerable.core.postgres.place import Place

OWNER = "answerable_owner"
APPLICATION = "answerable"
DATABASE = "answerable"
_OWNER, _APPLICATION = sql.Identifier(OWNER), sql.Identifier(APPLICATION)
SECRETS = {OWNER: "postgres-owner", APPLICATION: "postgres-application"}


def ensure_roles(place: Place, superuser_url: str) -> None:
    """Makes the roles and the database where they are missing; a start that was killed half-way is completed by the next."""
    with psycopg.connect(superuser_url, dbname="postgres", autocommit=True) as connection:
        for role, secret in SECRETS.items():
            if not _exists(connection, "select 1 from pg_roles where rolname = %s", role):
                statement = sql.SQL("create role {} login password {}").format(
                    sql.Identifier(role), sql.Literal(kept_secret(place.home, secret))
                )
                connection.execute(statement)
        if not _exists(connection, "select 1 from pg_database where datname = %s", DATABASE):
            connection.execute(sql.SQL("create database {} owner {}").format(sql.Identifier(DATABASE), _OWNER))
    prepare_database(superuser_url, DATABASE)


def prepare_database(superuser_url: str, database: str) -> None:
    """Adds pgvector and what the application may do with tables that the owner will make; leaves nothing to the public."""
    with psycopg.connect(superuser_url, dbname=database) as connection:
        connection.execute("create extension if not exists vector")
        connection.execute(sql.SQL("revoke all on database {} from public").format(sql.Identifier(database)))
        connection.execute(sql.SQL("grant connect, temporary on database {} to {}").format(sql.Identifier(database), _APPLICATION))
        connection.execute(sql.SQL("alter schema public owner to {}").format(_OWNER))
        connection.execute(sql.SQL("grant usage on schema public to {}").format(_APPLICATION))
        for statement in DEFAULT_GRANTS:
            connection.execute(sql.SQL(statement).format(owner=_OWNER, application=_APPLICATION))


def _exists(connection: psycopg.Connection, query: LiteralString, name: str) -> bool:
    return connection.execute(query, [name]).fetchone() is not None
