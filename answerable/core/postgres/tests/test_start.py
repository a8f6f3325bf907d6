"""A start makes, continues, repairs or finds a server, whatever happened before."""

import os
import shutil
import signal
import subprocess
import time
from contextlib import closing

import psycopg
import pytest

from answerable.core.postgres import Cluster
from answerable.core.postgres.postmaster import has_sessions, running_process
from answerable.core.postgres.tests.conftest import Starter

pytestmark = pytest.mark.long


def keep(cluster: Cluster, word: str) -> None:
    """Commits one row as the application, in a table that the owner makes."""
    with psycopg.connect(cluster.owner_url) as connection:
        connection.execute("create table if not exists word (word text, meaning vector(2))")
    with psycopg.connect(cluster.app_url) as connection:
        connection.execute("insert into word values (%s, '[1,2]')", [word])


def kept(cluster: Cluster) -> list[str]:
    with psycopg.connect(cluster.app_url) as connection:
        return [word for (word,) in connection.execute("select word from word order by word")]


def kill(cluster: Cluster) -> None:
    process = running_process(cluster.place)
    assert process is not None
    process.kill()
    assert cluster.child is not None
    cluster.child.wait()


def test_it_makes_the_version_that_was_asked_for(starter: Starter, version: str) -> None:
    with psycopg.connect(starter().app_url) as connection:
        assert str(connection.info.server_version).startswith(version)
        assert connection.execute("show data_checksums").fetchone() == ("on",)
        assert connection.execute("select 'é' < 'z', lower('É')").fetchone() == (False, "é")


def test_it_keeps_what_was_written_when_it_is_stopped(starter: Starter) -> None:
    first = starter()
    keep(first, "kept")
    first.stop()
    assert not first.is_running()
    assert kept(starter()) == ["kept"]


def test_it_keeps_what_was_committed_when_it_is_killed_among_open_sessions(starter: Starter) -> None:
    first = starter()
    keep(first, "kept")
    with closing(psycopg.connect(first.app_url)) as session:
        session.execute("insert into word values ('never committed', null)")
        kill(first)
        assert kept(starter()) == ["kept"]


def test_it_attaches_to_a_server_that_runs(starter: Starter) -> None:
    first = starter()
    keep(first, "kept")
    second = starter()
    assert first.is_ours
    assert not second.is_ours
    assert kept(second) == ["kept"]


def test_it_stops_a_server_that_another_process_started(starter: Starter) -> None:
    first = starter()
    starter().stop()
    assert not first.is_running()


def test_it_starts_where_a_stranger_has_the_process_number_of_a_dead_server(starter: Starter) -> None:
    first = starter()
    lock = first.place.data / "postmaster.pid"
    lines = lock.read_text().split("\n")
    kill(first)
    lock.write_text("\n".join([str(os.getpid()), *lines[1:]]))
    assert starter().readiness() == 0


def test_it_starts_where_a_stranger_has_the_number_in_the_lock_of_a_dead_server_s_socket(starter: Starter) -> None:
    first = starter()
    lock, owner = first.place.sockets / ".s.PGSQL.5432.lock", first.place.data.stat().st_uid
    lines = lock.read_text().split("\n")
    kill(first)
    while has_sessions(first.place):
        time.sleep(0.05)
    with subprocess.Popen(["sleep", "60"], user=None if owner == os.geteuid() else owner) as stranger:
        lock.write_text("\n".join([str(stranger.pid), *lines[1:]]))
        try:
            assert starter().readiness() == 0
        finally:
            stranger.kill()


def test_it_starts_over_where_the_first_start_was_killed_in_the_making(starter: Starter) -> None:
    first = starter()
    first.stop()
    shutil.move(first.place.data, first.place.root / "data.new")
    (first.place.root / "data.new" / "PG_VERSION").unlink()
    assert starter().readiness() == 0


def test_it_says_why_a_server_does_not_start(starter: Starter) -> None:
    first = starter()
    first.stop()
    (first.place.data / "global" / "pg_control").unlink()
    with pytest.raises(Exception, match="could not open file"):
        starter()


def test_it_stops_while_a_session_is_in_the_middle_of_something(starter: Starter) -> None:
    cluster = starter()
    with closing(psycopg.connect(cluster.app_url)) as session:
        session.execute("select 1")
        cluster.stop()
    assert running_process(cluster.place) is None
    assert cluster.child is not None
    assert cluster.child.returncode in (0, -signal.SIGINT)
