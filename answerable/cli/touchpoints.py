"""`answerable touchpoints FILE`: calls, e-mails and visits from CSV or JSON Lines."""

from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from answerable.cli import database
from answerable.cli.output import say, say_result

SHOWN_REFUSALS = 50


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--source", required=True, help="Where it comes from, such as exchange; with the row's id it names a touchpoint.")
@click.option("--map", "columns", default="", help="Which column holds what: at=…,number=…,email=…,kind=…; without, by the headings.")
@click.option("--kind", default="phone", help="What a row is that does not say: phone, email, shop, chat, letter or other.")
@click.option("--region", default="", help="Of which country telephone numbers without one are, such as DE.")
@click.option("--day-first/--month-first", default=None, help="How to read dates such as 01/02/2015.")
@click.option("--leave-out", is_flag=True, help="Leave out rows that cannot be read, instead of bringing in nothing.")
@click.option("--json", "as_json", is_flag=True, help="Say what was done as JSON, with every refusal.")
def command(file: Path, as_json: bool, **ways: Any) -> None:
    """Bring in calls, e-mails and visits from CSV or JSON Lines.

    Safe to run again: a row comes in once. A file comes in as a whole or not at all. Times without an offset are in the first brand's
    time zone.
    """
    with database.available():
        result = _bring_in(file, ways, as_json)
    refusals = result.pop("refusals")
    if as_json:
        result["refusals"] = refusals
    say_result(result, as_json=as_json)


def _bring_in(file: Path, ways: dict[str, Any], as_json: bool) -> dict[str, Any]:
    """The whole import; a file that is refused ends the command with the reason."""
    from answerable.core import clock
    from answerable.core.errors import Refusal

    journey = import_module("answerable.journeys.customers.bring_in")
    try:
        brought = journey.bring_in(file, _ways(file, ways, journey), leaves_out=ways["leave_out"], now=clock.now())
    except journey.BadRows as error:
        _list(error.refused)
        raise click.ClickException(str(error.sentence)) from error
    except Refusal as error:
        raise click.ClickException(str(error.sentence)) from error
    if not as_json:
        _list(brought.refused)
    refusals = [asdict(each) for each in brought.refused]
    return {"read": brought.read, "kept": brought.kept, "known": brought.known, "refused": len(refusals), "refusals": refusals}


def _ways(file: Path, ways: dict[str, Any], journey: Any) -> Any:
    rows = import_module("answerable.journeys.customers.told_rows")
    columns = rows.columns(ways["columns"]) if ways["columns"] else rows.guessed(journey.header(file))
    zone = import_module("answerable.journeys.customers.zone").zone()
    return rows.Ways(
        journey.named(ways["source"]), columns, zone, kind=ways["kind"], region=ways["region"].upper(), day_first=ways["day_first"]
    )


def _list(refused: list[Any]) -> None:
    for each in refused[:SHOWN_REFUSALS]:
        say(f"line {each.line}: {each.reason}")
    if len(refused) > SHOWN_REFUSALS:
        say(f"and {len(refused) - SHOWN_REFUSALS} more; --json lists all")
