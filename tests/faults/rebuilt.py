"""The read models as they are beside what a rebuilding makes of them. As a program: rebuilds both."""

import django

from tests.faults.evidence import Evidence

TABLES = {"inbox_row": "case_id", "reports_messagefact": "message_id"}
_TALLIES = """
    WITH counted AS (
        SELECT page_id, department_id, length, first_day AS day, outcome, band, count FROM reports_tally
        UNION ALL
        SELECT c.page_id, d.id, length, day - mod(day - DATE '0001-01-01' + 1, length), outcome, band, count
        FROM reports_tallychange AS c, unnest(ARRAY[4, 32]) AS length, unnest(ARRAY[0, c.department_id]) AS d(id) WHERE d.id IS NOT NULL
        UNION ALL
        SELECT f.page_id, d.id, length, day - mod(day - DATE '0001-01-01' + 1, length), outcome, band, -1
        FROM reports_messagefact AS f, unnest(ARRAY[4, 32]) AS length, unnest(ARRAY[0, f.owner_department_id]) AS d(id),
        LATERAL (SELECT (f.posted_at AT TIME ZONE 'UTC')::date AS day) AS posted WHERE d.id IS NOT NULL
    )
    SELECT page_id, department_id, length, day::text, outcome, band, sum(count) AS over FROM counted
    GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(count) <> 0
"""


def compare(seen: Evidence) -> list[str]:
    """Keep a copy, rebuild in place, list the rows that differ; first, the tallies that are not the number of their facts."""
    found = [f"A tally counts other than its facts: {row}" for row in seen.rows(_TALLIES)]
    for table in TABLES:
        seen.connection.execute(f"CREATE TABLE faults_{table} AS TABLE {table}")
    for table in TABLES:
        seen.connection.execute(f"DELETE FROM {table}")
    seen.desk.run("tests.faults.rebuilt")
    for table, key in TABLES.items():
        rows = seen.rows(f"""
            SELECT coalesce(live.{key}, again.{key}) AS id, to_jsonb(live) AS live, to_jsonb(again) AS again
            FROM faults_{table} live FULL JOIN {table} again USING ({key}) WHERE live IS DISTINCT FROM again
        """)
        differences = [{"id": row["id"], **_difference(row["live"] or {}, row["again"] or {})} for row in rows]
        if rows:
            found.append(f"{len(rows)} rows of {table} differ from their rebuilding (live, again), such as {differences[:5]}")
    return found


def _difference(live: dict[str, object], again: dict[str, object]) -> dict[str, object]:
    return {name: (live.get(name), again.get(name)) for name in sorted({*live, *again}) if live.get(name) != again.get(name)}


def main() -> None:
    """Rebuild both, with the desk's own code."""
    django.setup()
    from answerable.inbox import operations as inbox
    from answerable.reports import operations as reports

    reports.rebuild()
    inbox.rebuild()


if __name__ == "__main__":
    main()
