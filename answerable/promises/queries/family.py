from django.db import connection

# Every case that went into this one, and what went into those; the case itself first.
FAMILY = """
WITH RECURSIVE family(id) AS (
    SELECT %(case)s::bigint UNION SELECT m.case_id FROM cases_merger AS m JOIN family ON m.into_id = family.id WHERE m.undone_at IS NULL
)
"""


def family(case_id: int) -> list[int]:
    """A case with all that were merged into it: marks stay where they were made, so that a merger can be undone."""
    with connection.cursor() as cursor:
        cursor.execute(f"{FAMILY} SELECT id FROM family ORDER BY id", {"case": case_id})
        return [each for (each,) in cursor.fetchall()]
