"""`answerable import FILE`: real messages from CSV or JSON Lines."""

import time
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from answerable.cli import database
from answerable.cli.output import say, say_result

SHOWN_REFUSALS = 50
STEPS = {"read": "Reading", "keep": "Keeping", "work": "Working"}


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--page", required=True, help="The page they stand on: its number, name or handle.")
@click.option("--begin", is_flag=True, help="Make the page, one without a network, if there is none of that name.")
@click.option(
    "--map", "columns", required=True, help="Which column holds what: text=…,author=…,at=… and id, name, likes, shares, … if there."
)
@click.option("--day-first/--month-first", default=None, help="How to read dates such as 01/02/2015.")
@click.option("--with-clocks", is_flag=True, help="Treat them as messages that wait for an answer, not as history.")
@click.option("--leave", is_flag=True, help="Keep them and leave the work to a running worker.")
@click.option("--json", "as_json", is_flag=True, help="Say what was done as JSON, with every refusal.")
def command(file: Path, page: str, begin: bool, columns: str, as_json: bool, leave: bool, **ways: Any) -> None:
    """Bring in real messages from CSV or JSON Lines.

    Safe to run again: a row comes in once. Times without an offset are in the brand's time zone.
    """
    began = time.monotonic()
    with database.available():
        result = _bring_in(file, page, begin, columns, leave, ways)
    seconds = time.monotonic() - began
    refusals = result.pop("refusals")
    if as_json:
        result["refusals"] = refusals
    else:
        _list(refusals)
    say_result({**result, "seconds": round(seconds, 1), "rows_per_second": round(result["read"] / seconds)}, as_json=as_json)


def _bring_in(file: Path, page_name: str, begin: bool, columns: str, leave: bool, ways: dict[str, Any]) -> dict[str, Any]:
    """The whole import; a file that is refused ends the command with the reason."""
    from answerable.core import clock
    from answerable.core.errors import Refusal

    history = import_module("answerable.journeys.import_history")
    show = _Meter()
    try:
        chosen = history.columns(columns)
        history.examine(file, chosen)
        page = history.page_called(page_name, may_begin=begin, now=clock.now())
        outcome = history.import_history(file, page, chosen, say=show, **ways)
    except Refusal as error:
        raise click.ClickException(str(error.sentence)) from error
    if not leave:
        history.work(page, say=show)
    counts = {"read": outcome.read, "accepted": outcome.accepted, "duplicates": outcome.duplicates, "refused": len(outcome.refused)}
    return {"page": page.name, **counts, "refusals": [asdict(each) for each in outcome.refused]}


def _list(refusals: list[dict[str, Any]]) -> None:
    for each in refusals[:SHOWN_REFUSALS]:
        say(f"line {each['line']}: {each['reason']}")
    if len(refusals) > SHOWN_REFUSALS:
        say(f"and {len(refusals) - SHOWN_REFUSALS} more; --json lists all")


class _Meter:
    """Says how far it is, a line a second at most."""

    def __init__(self) -> None:
        self._last = time.monotonic()

    def __call__(self, progress: Any) -> None:
        """Show this much."""
        if time.monotonic() - self._last >= 1:
            self._last = time.monotonic()
            say(f"{STEPS[progress.step]} {progress.fraction:.0%}")
