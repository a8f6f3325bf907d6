"""`answerable worker`: works what arrives, runs jobs and schedules."""

from importlib import import_module

import click

from answerable.cli import database


@click.command()
def command() -> None:
    """Run jobs and schedules. Run as many as you like on one database."""
    with database.available():
        import_module("answerable.journeys.worker").run()
