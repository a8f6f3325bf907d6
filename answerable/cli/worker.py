"""`answerable worker`: works what arrives, runs jobs and schedules."""

import os
from importlib import import_module

import click

from answerable.cli import database
from answerable.cli.child import GROUP_MEMBER
from answerable.core.heaps import share_heaps
from answerable.core.parent_death import end_when_orphaned

ORPHAN_SECONDS = 10


@click.command()
def command() -> None:
    """Run jobs and schedules. Run as many as you like on one database."""
    share_heaps()
    if os.environ.get(GROUP_MEMBER):
        end_when_orphaned(ORPHAN_SECONDS)
    with database.available():
        import_module("answerable.journeys.worker").run()
