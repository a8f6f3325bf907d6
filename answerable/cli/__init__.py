"""The commands of the program, each one call.

In: what a person or a script typed. Out: what was done, in sentences or as JSON, and an exit code.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

COMMANDS = {
    "backup": "Write database and attachments into one file.",
    "bench": "Measure this installation.",
    "demo": "Try it: a company, a simulated network, customers.",
    "doctor": "Check this installation and say what to do.",
    "import": "Bring in real messages from CSV or JSON Lines.",
    "migrate": "Bring the database up to this version.",
    "replay": "Work items again that failed.",
    "restore": "Read a backup into an empty database.",
    "touchpoints": "Bring in calls, e-mails and visits from CSV or JSON Lines.",
    "triage": "Measure and make what reads messages.",
    "up": "Run everything: database, web and worker.",
    "web": "Serve pages, hooks and the live stream.",
    "worker": "Run jobs and schedules.",
}
MODULES = {"import": "import_file"}


class LazyCommands(click.Group):
    """Knows every command's name and sentence, and loads only the one that is called, from a module of `package`."""

    def __init__(self, *, known: Mapping[str, str], package: str, **settings: Any) -> None:
        super().__init__(**settings)
        self._known, self._package = known, package

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in order of the alphabet."""
        return sorted(self._known)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, loaded now; None for a name that does not exist, which click turns into a sentence."""
        if cmd_name not in self._known:
            return None
        module = MODULES.get(cmd_name, cmd_name.replace("-", "_"))
        loaded = import_module(f"{self._package}.{module}").command
        assert isinstance(loaded, click.Command)
        return loaded

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Lists the commands without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, self._known[name]) for name in self.list_commands(ctx)])


@click.command(cls=LazyCommands, known=COMMANDS, package=__name__)
@click.version_option(package_name="answerable", message="%(version)s")
def main() -> None:
    """Answerable: every message has an owner and an answer."""
