"""What a company had under an earlier release is there, and right, under this one."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from answerable.cli.tests.program import Program

RELEASES = sorted(Path(__file__).parent.glob("*.tar"))
LOOK = """
import json
from answerable.cli import database
with database.available():
    from django.db import connection
    from answerable.inbox.models import Row
    from answerable.reports.models import MessageFact
    from answerable.inbox.operations import rebuild as rows
    from answerable.reports.operations import rebuild as facts
    def lists():
        return [sorted(map(str, table.objects.values_list())) for table in (Row, MessageFact)]
    before = lists()
    rows(), facts()
    with connection.cursor() as cursor:
        cursor.execute("SELECT state, count(*) FROM ingest_rawitem GROUP BY 1")
        raw = dict(cursor.fetchall())
        cursor.execute("SELECT count(*) FROM cases_message")
        messages = cursor.fetchone()[0]
        cursor.execute(
            "SELECT count(*) FROM cases_case c WHERE is_open AND NOT EXISTS (SELECT FROM routing_ownership WHERE case_id = c.id)"
        )
        ownerless = cursor.fetchone()[0]
    print(json.dumps({"same": before == lists(), "rows": len(before[0]), "raw": raw, "messages": messages, "ownerless": ownerless}))
"""


@pytest.fixture
def program() -> Iterator[Program]:
    """The program in a scratch home."""
    started = Program()
    yield started
    started.remove()


def look(program: Program) -> dict[str, Any]:
    """What stands in the database, and whether the read models made again are the same."""
    done = subprocess.run([sys.executable, "-c", LOOK], env=program.environment, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_it_has_a_backup_of_the_first_release() -> None:
    assert "0.1.0.tar" in [each.name for each in RELEASES]


@pytest.mark.long
@pytest.mark.parametrize("release", RELEASES, ids=lambda release: release.stem)
def test_it_takes_over_an_earlier_release(program: Program, release: Path) -> None:
    program.report("restore", str(release))
    findings = {each["name"]: each["level"] for each in program.report("doctor")["findings"]}
    assert findings["migrations"] == "ok"
    found = look(program)
    assert found["rows"] > 20
    assert found["same"]
    assert found["ownerless"] == 0
    assert found["raw"]["message"] == found["messages"]
