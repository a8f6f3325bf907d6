"""The application's role reads and writes rows, and cannot change what a table is."""

import psycopg
import pytest

from answerable.core.postgres import Cluster


def test_it_refuses_the_application_a_table_of_its_own(cluster: Cluster) -> None:
    with psycopg.connect(cluster.app_url) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("create table made_by_the_application (id int)")


@pytest.mark.django_db
def test_it_runs_tests_as_the_application() -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("select current_user")
        assert cursor.fetchone() == ("answerable",)
