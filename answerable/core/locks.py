"""Advisory locks: who works on the same thing waits, without a row to hold on to."""

from collections.abc import Iterable
from hashlib import blake2b

from django.db import connection


def hold(names: Iterable[str]) -> None:
    """Hold a lock on each name until the transaction ends; taken in one order everywhere, so nobody waits in a circle."""
    keys = sorted({int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), signed=True) for name in names})
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(key) FROM unnest(%s::bigint[]) WITH ORDINALITY AS wanted(key, place) ORDER BY place", [keys]
        )
