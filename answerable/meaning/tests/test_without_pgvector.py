"""A server without pgvector runs the desk too, and may get it later."""

from collections.abc import Iterator

import psycopg
import pytest
from django.db import connections
from psycopg import sql

from answerable.channels.models import Page
from answerable.cli.examination import server
from answerable.core.postgres import Cluster, roles
from answerable.inbox import queries as inbox
from answerable.inbox.queries import Viewer
from answerable.journeys.receiving.keep_meanings import keep_meanings
from answerable.meaning import operations as meaning
from answerable.meaning import queries as meanings
from answerable.meaning.models import Meaning
from tests.arrivals import arrive
from tests.cast import Company

NAME = sql.Identifier("test_without_pgvector")


@pytest.fixture
def bare(cluster: Cluster) -> Iterator[Cluster]:
    """A database of the owner's with the one table that vectors point at."""
    with psycopg.connect(cluster.superuser_url, autocommit=True) as connection:
        connection.execute(sql.SQL("drop database if exists {}").format(NAME))
        connection.execute(sql.SQL("create database {} owner {}").format(NAME, sql.Identifier(roles.OWNER)))
    made = cluster.named("test_without_pgvector")
    with psycopg.connect(made.owner_url) as connection:
        connection.execute("create table cases_message (id bigint primary key)")
    yield made
    with psycopg.connect(cluster.superuser_url, autocommit=True) as connection:
        connection.execute(sql.SQL("drop database {} with (force)").format(NAME))


@pytest.fixture
def owner(bare: Cluster) -> Iterator[str]:
    connection = connections["owner"].copy("bare")
    connection.settings_dict["NAME"] = bare.database
    connections["bare"] = connection
    yield "bare"
    connection.close()
    del connections["bare"]


def finding(bare: Cluster) -> tuple[str, str]:
    with psycopg.connect(bare.owner_url) as connection:
        found = server.pgvector(connection)
        return found.level, found.advice


@pytest.mark.django_db
def test_it_is_said_and_the_table_is_made_as_soon_as_it_can_be(bare: Cluster, owner: str) -> None:
    assert meaning.make_room(owner) is False
    assert finding(bare) == ("warn", "As superuser in this database, type: create extension vector; then type: answerable migrate")
    with psycopg.connect(bare.superuser_url) as superuser:
        superuser.execute("create extension vector")
    assert finding(bare) == ("warn", "Type: answerable migrate")
    assert [meaning.make_room(owner), meaning.make_room(owner)] == [True, True]
    assert finding(bare)[0] == "ok"


@pytest.mark.django_db
def test_the_desk_goes_on_without(company: Company, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Meaning._meta, "db_table", "a_table_that_is_not_there")
    message = arrive(page, "my parcel arrived broken")
    assert keep_meanings() == 0
    assert meanings.vectors([message.pk]) == {}
    assert meanings.nearest(meanings.meaning_of(message.text), [page.pk], limit=3) == []
    meaning.forget([message.pk], [message.pk])
    viewer = Viewer(company.jonas.pk, 1, [page.pk])
    assert [row.case_id for row in inbox.find(viewer, "parcel broken").rows] == [message.case_id]
    assert inbox.similar(viewer, message.case_id, person_id=0, since=message.posted_at) == inbox.Alike([], 0)
