"""A desk with a million cases, made in the database in minutes: a tenth open, busy pages and quiet ones, rare words and common ones.

What no query here reads is left out: raw items, the journal. Foreign keys are not checked and indexes are built afterwards.
"""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from answerable.cli.output import say
from answerable.reports import operations as reports
from bench.company import Desk
from bench.installation import Installation

STATEMENTS = (Path(__file__).parent / "generate.sql").read_text().split("\n\n")
TABLES = [
    "customers_person", "customers_identity", "cases_case", "cases_leg", "cases_message", "cases_closure", "triage_reading",
    "routing_ownership", "sla_clock", "inbox_row", "reports_messagefact", "effort_span",
]  # fmt: skip
WITH_SEQUENCE = [*TABLES[:6], "sla_clock"]
PERSONS_A_CASE = 0.7
_SIZE = """
CREATE UNLOGGED TABLE bench_size AS SELECT %s::bigint AS cases, %s::bigint AS persons, %s::bigint AS base, %s::bigint[] AS pages,
    %s::bigint[] AS departments, %s::bigint[] AS members, (SELECT min(id) FROM sla_target) AS target_id
"""
_INDEXES = """
SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
WHERE indrelid = ANY(%s::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid) ORDER BY indexrelid
"""
# What these queries do not read may stay empty: a column that a table gets later needs no line in generate.sql.
_EMPTY = """
SELECT attrelid::regclass || '.' || attname, format('ALTER TABLE %%s ALTER %%I SET DEFAULT %%L', attrelid::regclass, attname,
    CASE typcategory WHEN 'N' THEN '0' WHEN 'B' THEN 'false' WHEN 'S' THEN '' WHEN 'D' THEN '-infinity' WHEN 'A' THEN '{}' ELSE '[]' END)
FROM pg_attribute JOIN pg_type ON pg_type.oid = atttypid
WHERE attrelid = ANY(%s::regclass[]) AND attnum > 0 AND attnotnull AND NOT attisdropped AND NOT atthasdef AND attidentity = ''
    AND typcategory IN ('N', 'B', 'S', 'D', 'A', 'U')
"""


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: how many, how it took, and which cases are long."""

    cases: int
    base: int
    seconds: float
    database_mb: int

    @property
    def medium_case(self) -> int:
        """The case with twenty messages more."""
        return self.base + self.cases

    @property
    def long_case(self) -> int:
        """The case with two thousand messages more."""
        return self.base + self.cases - 1


def generate(installation: Installation, desk: Desk, *, cases: int) -> Made:
    """Fill the tables, then gather statistics as a desk that grew to this size would have."""
    began = time.monotonic()
    with psycopg.connect(installation.cluster.superuser_url, autocommit=True) as database:
        database.execute("SET session_replication_role = replica; SET synchronous_commit = off; SET jit = off; SELECT setseed(0.5)")
        database.execute("SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'")
        base = _base(database)
        owners = [each.pk for each in desk.members if each != desk.idle]
        ids = [[page.pk for page in desk.pages], [each.pk for each in desk.departments], owners]
        database.execute(_SIZE, [cases, int(cases * PERSONS_A_CASE), base, *ids])
        _each(database, database.execute(_EMPTY, [TABLES]).fetchall())
        indexes = database.execute(_INDEXES, [TABLES]).fetchall()
        _each(database, [(f"Dropping {name}", f"DROP INDEX {name}") for name, _ in indexes])
        *fill, last = [(_title(statement), statement) for statement in STATEMENTS]
        for table in WITH_SEQUENCE:
            fill.insert(-1, (f"Numbering {table}", f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), {base + cases * 2})"))
        _each(database, fill)
        reports.tally_again()
        _each(database, [last, *((f"Indexing {name}", definition) for name, definition in indexes), ("Statistics", "VACUUM (ANALYZE)")])
        size = _one(database, "SELECT pg_database_size(current_database()) / 1024 / 1024")
    return Made(cases, base, round(time.monotonic() - began, 1), size)


def _base(database: psycopg.Connection[Any]) -> int:
    """An id above all that exist, the same for every table."""
    highest = " UNION ALL ".join(f"SELECT max(id) FROM {table}" for table in WITH_SEQUENCE)
    return _one(database, f"SELECT coalesce(max(max), 0) FROM ({highest}) AS known(max)")


def _one(database: psycopg.Connection[Any], query: str) -> int:
    row = database.execute(sql.SQL(query)).fetchone()
    assert row is not None
    return int(row[0])


def _each(database: psycopg.Connection[Any], steps: list[tuple[str, str]]) -> None:
    for title, statement in steps:
        began = time.monotonic()
        database.execute(statement)
        if time.monotonic() - began > 1:
            say(f"{title}: {time.monotonic() - began:.0f} s")


def _title(statement: str) -> str:
    return statement.split("\n", 1)[0].removeprefix("-- ")
