"""The commands of the program, each one call.

In: what a person or a script typed. Out: what was done, in sentences or as JSON, and an exit code.
"""

from importlib import import_module

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
    "triage": "Measure and make what reads messages.",
    "up": "Run everything: database, web and worker.",
    "web": "Serve pages, hooks and the live stream.",
    "worker": "Run jobs and schedules.",
}
MODULES = {"import": "import_file"}


class LazyCommands(click.Group):
    """Knows every command's name and sentence, and loads only the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in order of the alphabet."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, loaded now; None for a name that does not exist, which click turns into a sentence."""
        if cmd_name not in COMMANDS:
            return None
        loaded = import_module(f"answerable.cli.{MODULES.get(cmd_name, cmd_name)}").command
        assert isinstance(loaded, click.Command)
        return loaded

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Lists the commands without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name]) for name in self.list_commands(ctx)])


@click.command(cls=LazyCommands)
@click.version_option(package_name="answerable", message="%(version)s")
def main() -> None:
    """Answerable: every message has an owner and an answer."""
