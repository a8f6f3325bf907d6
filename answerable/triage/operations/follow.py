from collections.abc import Iterable

from django.db import connection


def follow(case_ids: Iterable[int]) -> None:
    """Readings stand with the case of their message, wherever that went; nothing is read otherwise by it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE triage_reading AS r SET case_id = m.case_id FROM cases_message AS m "
            "WHERE m.case_id = ANY(%s::bigint[]) AND r.message_id = m.id AND r.case_id <> m.case_id",
            [sorted(set(case_ids))],
        )
