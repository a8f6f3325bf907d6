from collections.abc import Iterable, Sequence

from django.db import connection

from answerable.cases.operations.arrivals import Arrival


def hold(case_ids: Iterable[int]) -> None:
    """Hold these cases until the transaction ends, so that one change of a case comes after the other.

    A row that only refers to a case (a look, a job's fact) does not wait for it.
    Lists are computed from what a statement sees when it begins: without this, a slow refresh could overwrite a newer one.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM cases_case WHERE id = ANY(%s) ORDER BY id FOR NO KEY UPDATE", [sorted(set(case_ids))])


def hold_free(case_ids: Sequence[int]) -> set[int]:
    """Hold those of these cases that are open and that nobody else holds, without waiting for any; says which."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM cases_case WHERE id = ANY(%s) AND is_open ORDER BY id FOR NO KEY UPDATE SKIP LOCKED", [list(case_ids)]
        )
        return {case_id for (case_id,) in cursor.fetchall()}


def hold_for(arrivals: Sequence[Arrival]) -> None:
    """Hold every case that these items may belong to: by their thread, by their id, by what they answer or repeat. All in one order."""
    threads = [(each.page_id, each.item.thread) for each in arrivals if each.item.thread]
    items = [(each.page_id, name) for each in arrivals for name in each.names]
    items += [each.twin for each in arrivals if each.twin]
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT id FROM cases_case WHERE id IN (
                SELECT leg.case_id FROM cases_leg AS leg
                JOIN unnest(%s::bigint[], %s::text[]) AS wanted(page_id, thread) USING (page_id, thread)
                UNION
                SELECT message.case_id FROM cases_message AS message
                JOIN unnest(%s::bigint[], %s::text[]) AS wanted(page_id, external_id) USING (page_id, external_id)
            ) ORDER BY id FOR NO KEY UPDATE
            """,
            [[page for page, _ in threads], [name for _, name in threads], [page for page, _ in items], [name for _, name in items]],
        )
