"""A blank database begins with the schema as a whole, which is what migrations would have made."""

import re
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.core.management import call_command
from django.db import connections
from psycopg import sql

from answerable.cli.archive.emptiness import is_empty
from answerable.cli.blank.dump import schema_of
from answerable.cli.blank.fill import SCHEMA, fill
from answerable.cli.blank.standing import head, holds, known, stands_for
from answerable.core.postgres import Cluster, roles

TABLES = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1"
# PostgreSQL tells the casts in a condition in other words once they went through its own telling.
CASTS = re.compile(r"::character varying|::text(\[\])?|[()]")
pytestmark = pytest.mark.django_db


class Blank:
    """A database of the owner's, as an installation begins."""

    def __init__(self, cluster: Cluster, name: str) -> None:
        self.name, self._cluster = name, cluster.named(name)
        with psycopg.connect(cluster.superuser_url, autocommit=True) as connection:
            connection.execute(sql.SQL("drop database if exists {}").format(sql.Identifier(name)))
            connection.execute(sql.SQL("create database {} owner {}").format(sql.Identifier(name), sql.Identifier(roles.OWNER)))
        roles.prepare_database(cluster.superuser_url, name)
        connections[name] = connections["owner"].copy(name)
        connections[name].settings_dict["NAME"] = name

    @property
    def url(self) -> str:
        return self._cluster.owner_url

    def migrated(self) -> "Blank":
        call_command("migrate", database=self.name, interactive=False, verbosity=0)
        return self

    def told(self) -> tuple[str, dict[str, int], set[tuple[str, str]]]:
        """Its schema, how many rows each table has, and which migrations it knows of."""
        with psycopg.connect(self.url) as connection:
            counts = {name: self._count(connection, name) for (name,) in connection.execute(TABLES).fetchall()}
            done = {(str(app), str(name)) for app, name in connection.execute("SELECT app, name FROM django_migrations").fetchall()}
        return CASTS.sub("", schema_of(self.url)), counts, done

    def _count(self, connection: psycopg.Connection, table: str) -> int:
        [counted] = connection.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table))).fetchone() or (0,)
        return int(counted)

    def remove(self) -> None:
        connections[self.name].close()
        del connections[self.name]
        with psycopg.connect(self._cluster.named("postgres").superuser_url, autocommit=True) as connection:
            connection.execute(sql.SQL("drop database {} with (force)").format(sql.Identifier(self.name)))


@pytest.fixture
def blank(cluster: Cluster) -> Iterator[Blank]:
    made = Blank(cluster, "test_blank")
    yield made
    made.remove()


@pytest.fixture
def other(cluster: Cluster) -> Iterator[Blank]:
    made = Blank(cluster, "test_other_blank")
    yield made
    made.remove()


@pytest.mark.long
def test_it_is_what_migrations_make(blank: Blank, other: Blank) -> None:
    assert fill(blank.name, blank.url)
    assert blank.migrated().told() == other.migrated().told()


def test_it_fills_a_database_that_has_nothing_and_no_other(blank: Blank) -> None:
    assert fill(blank.name, blank.url)
    assert blank.told()[2] == stands_for(SCHEMA.read_text()).keys()
    assert not fill(blank.name, blank.url)


def test_it_leaves_to_migrations_what_one_of_them_makes_otherwise_now(blank: Blank, tmp_path: Path) -> None:
    now = known()
    stale = tmp_path / "schema.sql"
    stale.write_text(head({**now, ("cases", "0001_initial"): "0" * 16}))
    assert not fill(blank.name, blank.url, stale)
    assert is_empty(blank.url)
    assert holds({}, now)
    assert not holds({("cases", "9999_gone"): "0" * 16}, now)
    assert stands_for(head(now)) == now
