"""`python -m answerable.cli.blank` writes the schema of a blank database anew, from what migrations make of one; so does `make schema`."""

import os
import shutil
import tempfile
from pathlib import Path

import click

from answerable.cli import database
from answerable.cli.blank.dump import schema_of
from answerable.cli.output import say
from answerable.core.settings import get_settings


@click.command()
def main() -> None:
    """Write the schema that a blank database begins with."""
    home = Path(tempfile.mkdtemp(prefix="answerable-schema-"))
    home.chmod(0o755)
    for name in [each for each in os.environ if "DATABASE_URL" in each or each.startswith("ANSWERABLE_")]:
        del os.environ[name]
    os.environ |= {"ANSWERABLE_HOME": str(home), "ANSWERABLE_POSTGRES_DURABLE": "false"}
    get_settings.cache_clear()
    try:
        with database.available() as cluster:
            assert cluster is not None
            _write(cluster.owner_url)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _write(url: str) -> None:
    from django.core.management import call_command

    from answerable.cli.blank.fill import SCHEMA
    from answerable.cli.blank.standing import head, known

    call_command("migrate", database="owner", interactive=False, verbosity=0)
    SCHEMA.write_text(f"{head(known())}\n{schema_of(url)}")
    say(f"{SCHEMA.name} stands for {len(known())} migrations")


if __name__ == "__main__":
    main()
