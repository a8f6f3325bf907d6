"""`answerable triage …`: what reads messages, measured and made.

In: files of messages that people labelled. Out: figures, as sentences or as one JSON object.
"""

from importlib import import_module

import click

COMMANDS = {
    "learn": "Learn now from what the company's people said.",
    "learn-curve": "Measure what a company's corrections bring.",
    "score": "Measure the reader on messages that people labelled.",
    "train": "Make the reader that is shipped from its examples.",
}


class LazyCommands(click.Group):
    """Loads only the command that is called: numbers are heavy."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in order of the alphabet."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, or None for a name that does not exist."""
        if cmd_name not in COMMANDS:
            return None
        loaded = import_module(f"answerable.cli.triage.{cmd_name.replace('-', '_')}").command
        assert isinstance(loaded, click.Command)
        return loaded


@click.command(cls=LazyCommands)
def command() -> None:
    """Measure and make what reads messages."""
