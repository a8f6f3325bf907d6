from pathlib import Path
from typing import Any

from django.db import migrations

BATCH = 5_000
FACTS = Path(__file__).resolve().parents[1] / "operations" / "facts.sql"


def make_facts(apps: Any, editor: Any) -> None:
    """Facts of the cases that were there before facts were kept."""
    last = 0
    with editor.connection.cursor() as cursor:
        while True:
            cursor.execute("SELECT id FROM cases_case WHERE id > %s ORDER BY id LIMIT %s", [last, BATCH])
            ids = [row[0] for row in cursor.fetchall()]
            if not ids:
                return
            cursor.execute(FACTS.read_text(), {"cases": ids, "watch": "7 days"})
            last = ids[-1]


class Migration(migrations.Migration):
    dependencies = [("evidence", "0001_initial"), ("triage", "0005_exposed"), ("cases", "0013_looks")]

    operations = [migrations.RunPython(make_facts, migrations.RunPython.noop)]
