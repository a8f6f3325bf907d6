"""`answerable triage score FILE`: how good the reader is on messages that people labelled."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from answerable.cli.output import say_result
from answerable.cli.triage.asked import asked_about
from answerable.cli.triage.one_core import on_one_core
from answerable.cli.triage.table import say_figures

TASKS = ("sentiment", "complaint", "needs_response", "reason", "urgency", "language")


@click.command()
@asked_about(TASKS)
@click.option("--reader", type=click.Choice(["learned", "words", "company"]), default="learned", show_default=True, help="Whose reading.")
@click.option("--predictions", type=click.Path(path_type=Path, dir_okay=False), help="Write row, label, prediction and probabilities here.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(reader: str, task: str, predictions: Path | None, as_json: bool, **asked: Any) -> None:
    """Measure the reader on messages that people labelled: CSV, TSV or JSON Lines.

    Rows without a label are left out. Speed is per second of one core. Intervals cover 95 % of 1,000 resamples.
    """
    on_one_core()
    measure = import_module("answerable.journeys.measure")
    try:
        found = measure.labelled_as_asked(task, **asked)
    except measure.NotMeasurable as error:
        raise click.ClickException(str(error)) from error
    with _reader(reader) as chosen:
        scored = measure.score(found, measure.TASKS[task], chosen)
    if predictions:
        _write(predictions, found, scored)
    if as_json:
        say_result(scored.report, as_json=True)
    else:
        say_figures(scored.report)


@contextmanager
def _reader(name: str) -> Iterator[Any]:
    """Only a company's own needs its database."""
    if name == "company":
        from answerable.cli import database

        with database.available():
            yield import_module("answerable.journeys.receiving.readers").learned_reader()
    elif name == "words":
        yield import_module("answerable.triage.rules.lexical").lexical_reader()
    else:
        yield import_module("answerable.triage.rules.trained").trained_reader()


def _write(file: Path, found: Any, scored: Any) -> None:
    labels = sorted({label for answer in scored.answers for label in answer.probabilities})
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(["row", "label", "prediction", *labels])
        for message, answer in zip(found.messages, scored.answers, strict=True):
            shares = [answer.probabilities.get(label, "") for label in labels]
            writer.writerow([message.row, message.said, answer.label, *shares])
