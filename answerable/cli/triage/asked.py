"""What every measuring command asks: a file, its columns, what its labels are about and what they mean."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def asked_about(tasks: Sequence[str]) -> Callable[[Command], Command]:
    """Adds the argument and the options to a command."""
    options = [
        click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False)),
        click.option("--text", required=True, help="The column with the messages."),
        click.option("--label", required=True, help="The column with what people said of them."),
        click.option("--task", required=True, type=click.Choice(tasks), help="What the labels are about."),
        click.option("--thread", default="", help="A column that is the same for what one customer wrote in one matter, oldest first."),
        click.option("--map", "names", default="", help="What the labels mean: 1=yes,0=no. Nothing behind the sign leaves rows out."),
        click.option("--no-header", is_flag=True, help="The file has no line of names: columns are called 1, 2, 3."),
    ]

    def added(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return added
