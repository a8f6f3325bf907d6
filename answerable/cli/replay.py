"""`answerable replay`: items that failed are worked again."""

import click

from answerable.cli import database
from answerable.cli.output import say_result


@click.command()
@click.option("--page", "pages", multiple=True, type=int, help="Only items of the page with this number; may be given several times.")
@click.option("--item", "items", multiple=True, type=int, help="Only the item with this number; may be given several times.")
@click.option("--json", "as_json", is_flag=True, help="Say what was done as JSON.")
def command(pages: tuple[int, ...], items: tuple[int, ...], as_json: bool) -> None:
    """Have failed items worked again, by the worker that runs or the next that is started."""
    with database.available():
        from answerable.core import clock
        from answerable.ingest import operations as ingest
        from answerable.journal.record import PROGRAM

        count = ingest.replay(page_ids=pages or None, raw_ids=items or None, actor=PROGRAM, now=clock.now())
    say_result({"replayed": count}, as_json=as_json)
