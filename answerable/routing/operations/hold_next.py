from collections.abc import Sequence

from django.db import connection

_NEXT = """
SELECT c.id FROM cases_case AS c JOIN routing_ownership AS o ON o.case_id = c.id
WHERE c.id = ANY(%(ids)s) AND c.is_open AND o.member_id IS NULL
ORDER BY array_position(%(ids)s::bigint[], c.id) LIMIT 1 FOR NO KEY UPDATE OF c, o SKIP LOCKED
"""


def hold_next(case_ids: Sequence[int]) -> int | None:
    """Hold the first of these cases, in their order, that nobody has and nobody else holds; None where there is none any more.

    It waits for nothing. The lock on the ownership has PostgreSQL look again at a row that somebody changed meanwhile.
    """
    with connection.cursor() as cursor:
        cursor.execute(_NEXT, {"ids": list(case_ids)})
        found = cursor.fetchone()
        return int(found[0]) if found else None
