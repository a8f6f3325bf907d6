"""`answerable triage learn-curve FILE`: what 0, 50, 200 and 1,000 corrections bring."""

from importlib import import_module
from typing import Any

import click

from answerable.cli.output import say_result
from answerable.cli.triage.asked import asked_about
from answerable.cli.triage.one_core import on_one_core

TASKS = ("sentiment", "needs_response", "reason", "urgency")


@click.command()
@asked_about(TASKS)
@click.option("--corrections", default="0,50,200,1000", show_default=True, help="How many corrections to try.")
@click.option("--draws", default=5, show_default=True, type=click.IntRange(1, 100), help="How often messages to correct are drawn.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(corrections: str, draws: int, as_json: bool, task: str, **asked: Any) -> None:
    """Measure what a company's corrections bring.

    Some messages of the file teach, as corrections in the desk would in a night, and the others are read.
    """
    on_one_core()
    measure, curves = import_module("answerable.journeys.measure"), import_module("answerable.journeys.measure.curve")
    reader = import_module("answerable.triage.rules.trained").trained_reader()
    counts = _counts(corrections)
    try:
        found = measure.labelled_as_asked(task, **asked)
        report = curves.curve(found, curves.Task(task), reader, counts=counts, draws=draws)
    except measure.NotMeasurable as error:
        raise click.ClickException(str(error)) from error
    if as_json:
        say_result(report, as_json=True)
        return
    for point in report["curve"]:
        click.echo(f"{point['corrections']:5} corrections: macro F1 {point['macro_f1']:.3f}, accuracy {point['accuracy']:.3f}")


def _counts(given: str) -> list[int]:
    counts = [each.strip() for each in given.split(",")]
    if not all(each.isdecimal() for each in counts):
        raise click.ClickException(f"“{given}” are no numbers. Write --corrections 0,50,200")
    return sorted({int(each) for each in counts})
