"""`answerable web`: serves pages, hooks and the live stream."""

import click

from answerable.cli import database
from answerable.cli.up import choose_port
from answerable.core.settings import get_settings

APPLICATION = "answerable.config.asgi:app"
STOP_SECONDS = 10


@click.command()
@click.option("--port", type=int, help="Listen on this port instead of the settings'.")
def command(port: int | None) -> None:
    """Serve pages, hooks and the live stream. Run as many as you like on one database."""
    choose_port(port)
    with database.server():
        serve()


def serve() -> None:
    """Serves until told to stop; a serving process that dies is replaced."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    settings = get_settings()
    Granian(
        APPLICATION,
        address=settings.host,
        port=settings.port,
        interface=Interfaces.ASGI,
        workers=settings.web_processes,
        websockets=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=STOP_SECONDS,
    ).serve()
