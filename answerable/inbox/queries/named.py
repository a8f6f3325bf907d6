"""Customers whose name begins as written."""

import re

from django.db import connection

MOST = 5_000
# The index is that of search (`customers_person`), so few people are looked at however many there are.
_NAMED = """SELECT p.id FROM customers_person AS p WHERE lower(p.name) COLLATE "C" LIKE %(named)s LIMIT %(most)s"""


def named(start: str) -> tuple[list[int], bool]:
    """Their ids, and whether there are more than `MOST`, of whom some are left out.

    The ids stand in the question that follows, where PostgreSQL looks each row's up in a table: asked for within it, they took ten times
    as long.
    """
    pattern = re.sub(r"([\\%_])", r"\\\1", start.lstrip("@").lower()) + "%"
    with connection.cursor() as cursor:
        cursor.execute(_NAMED, {"named": pattern, "most": MOST + 1})
        ids = [person_id for (person_id,) in cursor.fetchall()]
    return ids[:MOST], len(ids) > MOST
