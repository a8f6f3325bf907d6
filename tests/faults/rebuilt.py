"""The read models as they are beside what a rebuilding makes of them. As a program: rebuilds both."""

import django

from tests.faults.evidence import Evidence

TABLES = {"inbox_row": "case_id", "reports_messagefact": "message_id"}


def compare(seen: Evidence) -> list[str]:
    """Keep a copy, rebuild in place, list the rows that differ."""
    for table in TABLES:
        seen.connection.execute(f"CREATE TABLE faults_{table} AS TABLE {table}")
    for table in TABLES:
        seen.connection.execute(f"DELETE FROM {table}")
    seen.desk.run("tests.faults.rebuilt")
    found = []
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
