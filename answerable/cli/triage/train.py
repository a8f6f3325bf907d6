"""`answerable triage train`: the reader that is shipped, made again from its examples."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from answerable.cli.output import say, say_result
from answerable.cli.triage.one_core import on_one_core
from answerable.triage.rules.shipped_name import SHIPPED


@click.command()
@click.option(
    "--licensed", type=click.Path(path_type=Path, exists=True, file_okay=False), help="The folder with the licensed sets, for tuning."
)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write the model here, not where the program reads it.")
@click.option("--tune", is_flag=True, help="Tune the encoder anew first: half an hour or more, and needs requirements/train.txt.")
@click.option("--letters", is_flag=True, help="Make the table that tells languages anew first; needs requirements/train.txt.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(licensed: Path | None, out: Path | None, tune: bool, letters: bool, as_json: bool) -> None:
    """Make the reader that is shipped from its examples.

    The same examples make the same model. Prints their hash and, task by task, how well messages were read that were held back.
    """
    on_one_core()
    shipped, model_file = import_module("answerable.journeys.teach.shipped"), import_module("answerable.triage.rules.model_file")
    folder = _checked(licensed) if tune else None
    if letters:
        _needing(_count_letters)
    if folder:
        _needing(_tune, folder)
    say("Learning; this takes a minute or two.")
    made = shipped.make()
    place = out or SHIPPED
    place.write_bytes(model_file.written(made.model))
    tasks = {task.value: _told(taught) for task, taught in made.taught.items()}
    report = {"model": made.model.name, "data": made.data, "examples": made.count, "written": str(place)}
    if as_json:
        say_result({**report, "tasks": tasks}, as_json=True)
        return
    say_result(report, as_json=False)
    for task, told in tasks.items():
        click.echo(f"{task}: macro F1 {told['macro_f1']:.3f}, accuracy {told['accuracy']:.3f}, on {told['n']} messages held back")


def _checked(licensed: Path | None) -> Path:
    sources = import_module("answerable.journeys.teach.sources")
    try:
        folder: Path = sources.check(licensed)
    except sources.SetsMissing as error:
        raise click.ClickException(str(error)) from error
    return folder


def _needing(step: Callable[..., None], *given: Path) -> None:
    """A step that needs more than what runs needs."""
    try:
        step(*given)
    except ModuleNotFoundError as error:
        raise click.ClickException(f"This needs {error.name}: pip install -r requirements/train.txt") from error


def _count_letters() -> None:
    say("Learning to tell languages; this takes a minute or two.")
    made = import_module("answerable.journeys.teach.letters").make()
    import_module("answerable.triage.rules.letters").TABLE.write_bytes(made)


def _tune(folder: Path) -> None:
    """The change of the encoder's layers and the heads that fit them, where the next step reads them."""
    tuning = import_module("answerable.journeys.teach.tuning.tune")
    heads, embedder = import_module("answerable.journeys.teach.heads"), import_module("answerable.learning.rules.tuned_embedder")
    say("Tuning the encoder; this takes half an hour or more.")
    change, found = tuning.tune(folder)
    embedder.TUNING.write_bytes(change)
    heads.HEADS.write_bytes(heads.written(found))


def _told(taught: Any) -> dict[str, Any]:
    found = taught.figures
    labels = {label: {"f1": round(each.f1, 4), "n": each.n} for label, each in found.per_label.items()}
    means = {name: round(getattr(found, name), 4) for name in ("accuracy", "macro_f1", "macro_recall")}
    return {"n": found.n, **means, "calibration_error": round(taught.calibration_error, 4), "labels": labels}
