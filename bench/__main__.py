"""`python -m bench`: the benchmarks that were asked for, one JSON document on standard output, progress on standard error."""

import json
import time

import click

from answerable.cli.output import say
from bench import suites
from bench.installation import Installation
from bench.machine import machine
from bench.peers import PEERS


@click.command()
@click.option("--only", default=",".join(suites.NAMES), show_default=True, help="Which, separated by commas.")
@click.option("--cases", default=1_000_000, show_default=True, help="How many cases lists, search and ledger are measured over.")
@click.option("--seconds", default=20, show_default=True, help="About how long each load lasts.")
@click.option("--agents", default="30,100,300", show_default=True, help="How many agents are at work, one shift after the other.")
@click.option("--with", "settings", multiple=True, metavar="NAME=VALUE", help="A setting to measure with, such as READER=words.")
@click.option("--json", "as_json", is_flag=True, help="One line of JSON instead of an indented document.")
def main(only: str, cases: int, seconds: int, agents: str, settings: tuple[str, ...], as_json: bool) -> None:
    """Measure an installation made for this, and print figures as JSON."""
    names = suites.chosen(only)
    size = suites.Size(cases, seconds, [int(each) for each in agents.split(",")])
    other = dict(each.split("=", 1) for each in settings)
    began = time.monotonic()
    with Installation.running(other) as installation:
        figures = {"machine": machine(installation), "settings": other, "peers": PEERS, **suites.run(names, installation, size)}
    say(f"Measured in {time.monotonic() - began:.0f} s")
    click.echo(json.dumps(figures, indent=None if as_json else 2, default=str))


if __name__ == "__main__":
    main()
