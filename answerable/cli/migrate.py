"""`answerable migrate`: brings the database up to this version, as the role that owns the tables."""

import time

import click

from answerable.cli import database
from answerable.cli.output import say_result
from answerable.core import postgres
from answerable.core.settings import get_settings

APPEND_ONLY_PART = "journal"


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Say what was done as JSON.")
def command(as_json: bool) -> None:
    """Bring the database up to this version. Safe to run again."""
    began = time.monotonic()
    with database.available():
        applied = migrate(verbosity=0 if as_json else 1)
    say_result({"applied": applied, "seconds": round(time.monotonic() - began, 1)}, as_json=as_json)


def migrate(*, verbosity: int = 1) -> int:
    """Applies what is missing as the owner, then gives the application its rights; returns how many migrations ran."""
    from django.apps import apps
    from django.core.management import call_command
    from django.db import connections
    from django.db.migrations.recorder import MigrationRecorder

    from answerable.cli.blank.fill import fill
    from answerable.meaning import operations as meaning

    settings = get_settings()
    alias = "owner" if "owner" in connections else "default"
    before = len(MigrationRecorder(connections[alias]).applied_migrations())
    fill(alias, settings.owner_database_url or settings.database_url)
    call_command("migrate", database=alias, interactive=False, verbosity=verbosity)
    meaning.make_room(alias)
    journal = [model._meta.db_table for model in apps.get_app_config(APPEND_ONLY_PART).get_models()]
    postgres.grant_application(settings.owner_database_url or settings.database_url, settings.database_url, append_only=journal)
    return len(MigrationRecorder(connections[alias]).applied_migrations()) - before
