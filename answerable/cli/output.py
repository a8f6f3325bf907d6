"""How commands speak: sentences for people on standard error or output, one JSON document for scripts."""

import json
from collections.abc import Mapping

import click


def say(sentence: str) -> None:
    """Progress, for people; on standard error, so that a script that reads the result is not disturbed."""
    click.echo(sentence, err=True)


def say_result(result: Mapping[str, object], *, as_json: bool) -> None:
    """What a command has to report: one JSON document, or a line a fact."""
    if as_json:
        click.echo(json.dumps(result, default=str))
        return
    for name, value in result.items():
        click.echo(f"{name.replace('_', ' ')}: {value}")
