"""`answerable bench`: measures an installation made for this, by the benchmarks of the repository."""

import os
import subprocess
import sys
from pathlib import Path

import click

REPOSITORY = Path(__file__).resolve().parent.parent.parent


@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def command(arguments: tuple[str, ...]) -> None:
    """Measure an installation made for this, and print figures as JSON; yours is not touched."""
    if not (REPOSITORY / "bench").is_dir():
        raise click.ClickException("The benchmarks come with the source, not with the package. Clone the repository and run make bench.")
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run([sys.executable, "-m", "bench", *arguments], cwd=REPOSITORY, env=environment, check=False)
    sys.exit(done.returncode)
