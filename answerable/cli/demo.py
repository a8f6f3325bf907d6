"""`answerable demo`: the desk, a simulated network with customers, and a company that answers them."""

import json
import os
import sys
import time
from importlib import import_module
from typing import TypedDict
from urllib.parse import urlsplit

import click

from answerable.cli import database
from answerable.cli.child import Child
from answerable.cli.output import say
from answerable.cli.process_group import alone, look_after, refuse_taken_port, running, stoppable, wait_for
from answerable.cli.up import bring_up_to_date, choose_port, desk, run_step
from answerable.core.settings import Settings, get_settings


class Login(TypedDict):
    """One person of the demo company."""

    email: str
    password: str
    what: str


Company = TypedDict("Company", {"logins": list[Login], "try": list[str]})


@click.command()
@click.option("--port", type=int, help="Listen on this port instead of the settings'.")
@click.option(
    "--company-only", is_flag=True, help="Only make the demo company on the database and network that run, and report it as JSON."
)
@click.option("--no-past", is_flag=True, help="With --company-only: leave out the months that the company remembers.")
def command(port: int | None, company_only: bool, no_past: bool) -> None:
    """Try it: a company, a simulated network, customers. Everything in it is simulated; what you do is kept."""
    choose_port(port)
    if company_only:
        _make_company(has_past=not no_past)
    else:
        _run(get_settings())


def _make_company(*, has_past: bool) -> None:
    """Makes the company in this process; the journey reports log-ins and what to try."""
    with database.available():
        demo = import_module("answerable.journeys.demo")
        made = demo.prepare(say, has_past=has_past)
        if not demo.await_messages():
            say("No message has arrived yet; the inbox shows them as they come. If none do, `answerable doctor` says why.")
        click.echo(json.dumps(made))


def _run(settings: Settings) -> None:
    began = time.monotonic()
    network = urlsplit(settings.sandbox_url)
    host, port = network.hostname or "127.0.0.1", network.port or 8010
    with stoppable(), alone(settings.home), database.server() as cluster:
        refuse_taken_port(settings.host, settings.port, "--port")
        refuse_taken_port(host, port, "ANSWERABLE_SANDBOX_URL")
        children = [_network(settings, host, port), *desk()]
        bring_up_to_date()
        with running(children):
            wait_for(host, port, children)
            wait_for(settings.host, settings.port, children)
            say(f"Making the demo company ({time.monotonic() - began:.0f} s)")
            company: Company = json.loads(run_step("demo", "--company-only"))
            _introduce(company, settings, time.monotonic() - began)
            look_after(children, cluster, settings)


def _network(settings: Settings, host: str, port: int) -> Child:
    """The sandbox network, which knows nothing of our database."""
    command = ["-m", "answerable_sandbox", "--host", host, "--port", str(port), "--home", str(settings.home / "sandbox"), "--quiet"]
    environment = {name: value for name, value in os.environ.items() if "DATABASE_URL" not in name and "SECRET" not in name}
    return Child("sandbox network", [sys.executable, *command], environment)


def _introduce(company: Company, settings: Settings, seconds: float) -> None:
    """The address, who can log in, and what to try."""
    say(f"\nThe desk: {settings.base_url}")
    say(f"The simulated network: {settings.sandbox_url} (write there as a customer)")
    for login in company["logins"]:
        say(f"  log in as {login['email']} with {login['password']}: {login['what']}")
    for number, step in enumerate(company["try"], 1):
        say(f"  {number}. {step}")
    say(f"Ready after {seconds:.0f} s. Ctrl-C stops everything; what happened is kept in {settings.home}.\n")
