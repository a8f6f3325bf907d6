"""A blank database gets its schema at once: two hundred migrations, one after the other, take twenty seconds."""

from pathlib import Path

from django.db import connections, transaction

from answerable.cli.archive.emptiness import is_empty
from answerable.cli.blank.standing import holds, known, stands_for

SCHEMA = Path(__file__).parent / "data" / "schema.sql"
_DONE = "INSERT INTO public.django_migrations (app, name, applied) VALUES (%s, %s, now())"


def fill(alias: str, url: str, schema: Path = SCHEMA) -> bool:
    """Give the database at `url` the schema if it has no table yet, and note which migrations that stands for; says whether it did.

    Where one of those is gone or reads otherwise by now, everything is left to migrations.
    """
    if not is_empty(url):
        return False
    script = schema.read_text()
    done = stands_for(script)
    if not holds(done, known()):
        return False
    with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
        cursor.execute(script)
        cursor.executemany(_DONE, sorted(done))
    return True
