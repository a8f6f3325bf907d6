"""One embedded PostgreSQL for the whole test run, with a database in it for each process of pytest-xdist.

Migrations run as the owner; tests run as the role that the program runs as, so that a missing right fails here first.
This file is read before Django's settings, which is why it sets the environment when it is imported.
TEST_POSTGRES_VERSION chooses the version.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import django
import hypothesis
import psycopg
import pytest
from django.conf import settings
from playwright.sync_api import Browser, sync_playwright
from psycopg import sql
from pytest_django import DjangoDbBlocker

from answerable.core import postgres
from answerable.core.postgres import roles
from answerable.core.settings import get_settings

pytest_plugins = ["tests.harbour_rail", "tests.push_service"]
SHARED_HOME = "ANSWERABLE_HOME"
PROCESS = os.environ.get("PYTEST_XDIST_WORKER", "")
VERSION = os.environ.get("TEST_POSTGRES_VERSION", "18")


def _start_or_find_cluster() -> postgres.Cluster:
    """The main process starts the server in a scratch home; the others find it by the environment that they inherit."""
    if not PROCESS:
        os.environ[SHARED_HOME] = tempfile.mkdtemp(prefix="answerable-test-")
    return postgres.start(Path(os.environ[SHARED_HOME]), VERSION, say=lambda _: None, is_durable=False)


def _use_database(cluster: postgres.Cluster, name: str) -> None:
    """Makes the database of this process and points the settings at it."""
    with psycopg.connect(cluster.superuser_url, autocommit=True) as connection:
        connection.execute(sql.SQL("drop database if exists {}").format(sql.Identifier(name)))
        connection.execute(sql.SQL("create database {} owner {}").format(sql.Identifier(name), sql.Identifier(roles.OWNER)))
    roles.prepare_database(cluster.superuser_url, name)
    # Starting the server asked for settings, with the address that this process inherited.
    get_settings.cache_clear()
    os.environ |= {"DATABASE_URL": cluster.named(name).app_url, "OWNER_DATABASE_URL": cluster.named(name).owner_url}


_cluster = _start_or_find_cluster()
(Path(os.environ[SHARED_HOME]) / "static").mkdir(exist_ok=True)
_use_database(_cluster, f"test_{PROCESS or 'main'}")
os.environ.setdefault("ANSWERABLE_SECRET_KEY", "a secret that only tests use, and long enough")
# Word lists are the same everywhere and quick to load; tests of what was learned ask for it.
os.environ.setdefault("ANSWERABLE_READER", "words")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.config.django")
django.setup()
# How long an example takes says how busy the machine is, not whether the code is right.
hypothesis.settings.register_profile("answerable", deadline=None)
hypothesis.settings.load_profile("answerable")
# A password of the cast takes 0.3 s to hash as the product does; six members a test would be most of its time.
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart() -> None:
    """Processes of pytest-xdist inherit the environment: told of settings, pytest-django would read them before this file does."""
    os.environ.pop("DJANGO_SETTINGS_MODULE", None)


def pytest_unconfigure() -> None:
    """Stops the server that this process started and removes everything that it wrote."""
    if not _cluster.is_ours:
        return
    _cluster.stop()
    for folder in (_cluster.place.root, _cluster.place.sockets, _cluster.place.home):
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def cluster() -> postgres.Cluster:
    """The server of this test run."""
    return _cluster


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Migrates this process's database as its owner; in tests alone the application may also empty tables."""
    from django.db import connections
    from django.db.backends.postgresql.base import DatabaseWrapper

    from answerable.cli.migrate import migrate

    with django_db_blocker.unblock():
        migrate(verbosity=0)
        with psycopg.connect(os.environ["OWNER_DATABASE_URL"]) as owner:
            owner.execute(sql.SQL("grant truncate on all tables in schema public to {}").format(sql.Identifier(roles.APPLICATION)))
        connections["owner"].close()
    yield
    with django_db_blocker.unblock():
        for connection in connections.all():
            connection.close()
            if isinstance(connection, DatabaseWrapper):
                connection.close_pool()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The machine's Chromium, or Playwright's. A module long: its event loop must not stand around tests that have their own."""
    found = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
    if not (Path(__file__).parent / "answerable/web/layout/static/built/app.js").exists():
        pytest.skip("The assets are not built: make assets")
    with sync_playwright() as playwright:
        if found is None and not Path(playwright.chromium.executable_path).exists():
            pytest.skip("There is no Chromium: python -m playwright install chromium")
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-background-networking"])
        yield browser
        browser.close()
