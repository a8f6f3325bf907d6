"""Sums of facts by blocks of days, so that a year is as quick to count as a week."""

from pathlib import Path

from django.db import connection, transaction

from answerable.reports.rules.blocks import LENGTHS

_TALLY = (Path(__file__).parent / "tally.sql").read_text()
_ALL_FACTS = """
    INSERT INTO reports_tallychange (page_id, department_id, day, outcome, band, count)
    SELECT page_id, owner_department_id, (posted_at AT TIME ZONE 'UTC')::date, outcome, band, count(*) FROM reports_messagefact
    GROUP BY 1, 2, 3, 4, 5
"""


def tally() -> None:
    """Add what changed to the tallies. Sums are the same before and after: what is not added yet is counted with them."""
    with connection.cursor() as cursor:
        cursor.execute(_TALLY, {"lengths": list(LENGTHS)})


@transaction.atomic
def tally_again() -> None:
    """Throw the tallies away and count every fact; whoever would change one waits meanwhile."""
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE reports_messagefact IN SHARE MODE")
        cursor.execute("DELETE FROM reports_tallychange")
        cursor.execute("DELETE FROM reports_tally")
        cursor.execute(_ALL_FACTS)
    tally()
