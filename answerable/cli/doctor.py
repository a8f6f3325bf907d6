"""`answerable doctor`: looks at everything that an installation stands on."""

import json
from collections.abc import Iterator
from dataclasses import asdict

import click

from answerable.cli import database
from answerable.cli.examination import Finding, Level, examine
from answerable.core.postgres import PostgresError
from answerable.core.settings import get_settings

COLOURS = {Level.OK: "green", Level.WARN: "yellow", Level.FAIL: "red"}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Say the findings as JSON.")
def command(as_json: bool) -> None:
    """Check this installation and say what to do. Ends with 1 if something is broken."""
    findings: list[Finding] = []
    for finding in _look():
        findings.append(finding)
        if not as_json:
            _say(finding)
    if as_json:
        click.echo(json.dumps({"findings": [asdict(finding) for finding in findings]}))
    if any(finding.level is Level.FAIL for finding in findings):
        raise SystemExit(1)


def _look() -> Iterator[Finding]:
    try:
        with database.available():
            yield from examine(get_settings())
    except PostgresError as error:
        yield Finding("database", Level.FAIL, str(error), "Mend what it says, then look again.")


def _say(finding: Finding) -> None:
    click.echo(f"{click.style(f'{finding.level:4}', fg=COLOURS[finding.level])}  {finding.name}: {finding.said}")
    if finding.advice:
        click.echo(f"      {finding.advice}")
