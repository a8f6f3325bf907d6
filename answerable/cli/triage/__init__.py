"""`answerable triage …`: what reads messages, measured and made.

In: files of messages that people labelled. Out: figures, as sentences or as one JSON object.
"""

import click

from answerable.cli import LazyCommands

COMMANDS = {
    "learn": "Learn now from what the company's people said.",
    "learn-curve": "Measure what a company's corrections bring.",
    "score": "Measure the reader on messages that people labelled.",
    "train": "Make the reader that is shipped from its examples.",
}


@click.command(cls=LazyCommands, known=COMMANDS, package=__name__)
def command() -> None:
    """Measure and make what reads messages."""
