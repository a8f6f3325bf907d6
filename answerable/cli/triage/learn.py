"""`answerable triage learn`: the desk learns now, here, from what its people said."""

import click

from answerable.cli import database
from answerable.cli.output import say_result


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Say what came of it as JSON.")
def command(as_json: bool) -> None:
    """Learn from what people corrected, confirmed and did, as every night; Settings, Learning shows the figures and the way back."""
    with database.available():
        from answerable.core import clock
        from answerable.core.errors import Refusal
        from answerable.journeys.teach import lessons

        try:
            lesson = lessons.learn_here(now=clock.now())
        except Refusal as refusal:
            raise click.ClickException(str(refusal.sentence)) from None
    tasks = {task: told["verdict"] for task, told in lesson.tasks.items()}
    say_result({"lesson": lesson.pk, "took_over": lesson.name != "", **tasks}, as_json=as_json)
