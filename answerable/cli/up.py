"""`answerable up`: database, migrations, web and worker in one process group."""

import os
import subprocess
import sys
import time

import click

from answerable.cli import database
from answerable.cli.child import Child
from answerable.cli.output import say
from answerable.cli.process_group import alone, look_after, refuse_taken_port, running, stoppable, wait_for
from answerable.core.settings import get_settings


@click.command()
@click.option("--port", type=int, help="Listen on this port instead of the settings'.")
def command(port: int | None) -> None:
    """Run everything: the database where none is named, web and worker. Ctrl-C stops all of it."""
    choose_port(port)
    began = time.monotonic()
    settings = get_settings()
    with stoppable(), alone(settings.home), database.server() as cluster:
        refuse_taken_port(settings.host, settings.port, "--port")
        bring_up_to_date()
        children = desk()
        with running(children):
            wait_for(settings.host, settings.port, children)
            say(f"Answerable runs at {settings.base_url} ({time.monotonic() - began:.0f} s). Ctrl-C stops it.")
            look_after(children, cluster, settings)


def choose_port(port: int | None) -> None:
    """A port from the command line counts for the children too, and in the address that is printed."""
    if port is not None:
        os.environ["ANSWERABLE_PORT"] = str(port)
        os.environ.setdefault("ANSWERABLE_BASE_URL", f"http://127.0.0.1:{port}")
        get_settings.cache_clear()


def desk() -> list[Child]:
    """Web and worker, neither of which gets the owner's password."""
    environment = {name: value for name, value in os.environ.items() if "OWNER_DATABASE_URL" not in name}
    return [Child(name, this_program(name), environment) for name in ("web", "worker")]


def bring_up_to_date() -> None:
    """Migrates in a process of its own, so that this one stays small."""
    say("Bringing the database up to date")
    run_step("migrate", "--json")


def run_step(*arguments: str) -> str:
    """Runs a command of this program to its end and returns what it reported; a failure ends us with its code."""
    done = subprocess.run(this_program(*arguments), stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        raise click.ClickException(f"`answerable {' '.join(arguments)}` failed; what it said stands above.")
    return done.stdout


def this_program(*arguments: str) -> list[str]:
    """The command line that runs this program with the same Python."""
    return [sys.executable, "-m", "answerable.cli", *arguments]
