"""Makes sure that a command has a database: the one of the settings, or the embedded one for as long as the command runs."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import django

from answerable.cli.output import say
from answerable.core import postgres
from answerable.core.kept_secrets import kept_secret
from answerable.core.settings import Settings, get_settings

SECRET_KEY = "secret-key"


@contextmanager
def available() -> Iterator[postgres.Cluster | None]:
    """Django, ready for use on its database; an embedded server that this command started is stopped at its end.

    Yields the embedded server, or None where the settings name a server of one's own.
    """
    with server() as cluster:
        set_up_django()
        yield cluster


@contextmanager
def server() -> Iterator[postgres.Cluster | None]:
    """The database without Django: started or found, its addresses in the environment for this process and its children."""
    settings = get_settings()
    (settings.home / "static").mkdir(mode=0o700, parents=True, exist_ok=True)
    keep_secret_key()
    if not settings.is_embedded:
        yield None
        return
    cluster = start_embedded(settings)
    publish_addresses(cluster)
    try:
        yield cluster
    finally:
        if cluster.is_ours:
            cluster.stop()


def start_embedded(settings: Settings) -> postgres.Cluster:
    """The embedded server as the settings want it."""
    return postgres.start(
        settings.home, settings.postgres_version, user=settings.postgres_user, say=say, is_durable=settings.postgres_durable
    )


def publish_addresses(cluster: postgres.Cluster) -> None:
    """Puts the server's addresses where settings are read, here and in the children."""
    os.environ |= {"DATABASE_URL": cluster.app_url, "OWNER_DATABASE_URL": cluster.owner_url}
    get_settings.cache_clear()


def keep_secret_key() -> None:
    """Makes the installation's secret key on its first start, unless the settings bring one."""
    settings = get_settings()
    if not settings.secret_key.get_secret_value():
        os.environ["ANSWERABLE_SECRET_KEY"] = kept_secret(settings.home, SECRET_KEY)
        get_settings.cache_clear()


def set_up_django() -> None:
    """Loads Django with the settings as they are now."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.config.django")
    django.setup()
