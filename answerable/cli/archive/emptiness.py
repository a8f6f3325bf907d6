"""Whether a database is empty, and making it so; what extensions brought stays."""

import psycopg
from psycopg import sql

TABLES = """
    select c.relname from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
"""
# Sequences of identity columns went with their tables; a type of a table's row went with the table.
REMAINS = """
    select 'sequence', c.oid::regclass::text from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'S'
    union all
    select case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end, p.oid::regprocedure::text from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all
    select 'type', t.oid::regtype::text from pg_type t left join pg_class c on c.oid = t.typrelid
    where t.typnamespace = 'public'::regnamespace and (t.typtype in ('e', 'd', 'r') or (t.typtype = 'c' and c.relkind = 'c'))
      and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')
"""


def is_empty(url: str) -> bool:
    """Whether there is not a single table."""
    with psycopg.connect(url) as connection:
        return connection.execute(TABLES).fetchone() is None


def make_empty(url: str) -> None:
    """Drops every table, function and type of ours, in one transaction."""
    with psycopg.connect(url) as connection:
        for (table,) in connection.execute(TABLES).fetchall():
            kind = connection.execute("select relkind from pg_class where oid = to_regclass(quote_ident(%s))", [table]).fetchone()
            if kind is not None:
                word = {"v": "view", "m": "materialized view", "f": "foreign table"}.get(kind[0], "table")
                connection.execute(sql.SQL("drop {} {} cascade").format(sql.SQL(word), sql.Identifier(table)))
        for kind_of, name in connection.execute(REMAINS).fetchall():
            connection.execute(sql.SQL("drop {} if exists {} cascade").format(sql.SQL(kind_of), sql.SQL(name)))
