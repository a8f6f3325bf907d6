"""Calls the commands as anybody would type them, once for each question, all in this process: weights are read once."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import click
from click.testing import CliRunner

from answerable.cli import main
from answerable.cli.output import say
from bench.card.sets import Set


def report_of(data: Path, wanted: Set, reader: str) -> dict[str, Any]:
    """The report of `triage score`; one call serves every figure of a set."""
    return _run("score", str(data / wanted.file), *wanted.arguments, "--task", wanted.task, "--reader", reader)


def curve(data: Path, wanted: Set) -> dict[str, Any]:
    """The report of `triage learn-curve`."""
    return _run("learn-curve", str(data / wanted.file), *wanted.arguments, "--task", wanted.task)


@cache
def _run(command: str, *arguments: str) -> dict[str, Any]:
    say(f"answerable triage {command} {' '.join(arguments)}")
    done = CliRunner().invoke(main, ["triage", command, *arguments, "--json"], catch_exceptions=False)
    if done.exit_code:
        raise click.ClickException(done.stderr)
    found: dict[str, Any] = json.loads(done.stdout)
    return found
