"""What the application's role may do: rows of every table, and of the journal only reading and adding."""

from collections.abc import Iterable

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

DEFAULT_GRANTS = (
    "alter default privileges for role {owner} in schema public grant select, insert, update, delete on tables to {application}",
    "alter default privileges for role {owner} in schema public grant usage, select on sequences to {application}",
    "alter default privileges for role {owner} in schema public grant execute on functions to {application}",
)
GRANTS = (
    "grant usage on schema public to {application}",
    "grant select, insert, update, delete on all tables in schema public to {application}",
    "grant usage, select on all sequences in schema public to {application}",
    "grant execute on all functions in schema public to {application}",
)


def grant_application(owner_url: str, application_url: str, *, append_only: Iterable[str] = ()) -> None:
    """Gives the application's role every table that exists, and takes changing and deleting away from the tables that only grow.

    Run by the owner after each migration. Does nothing where the owner is the application itself: `doctor` warns of that.
    """
    with psycopg.connect(owner_url) as connection:
        owner, application = connection.info.user, str(conninfo_to_dict(application_url).get("user", ""))
        if owner == application:
            return
        names = {"owner": sql.Identifier(owner), "application": sql.Identifier(application)}
        for statement in (*DEFAULT_GRANTS, *GRANTS):
            connection.execute(sql.SQL(statement).format(**names))
        for table in append_only:
            connection.execute(
                sql.SQL("revoke update, delete, truncate on {} from {}").format(sql.Identifier(table), sql.Identifier(application))
            )
