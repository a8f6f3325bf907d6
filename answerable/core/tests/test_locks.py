"""Who works on the same thing waits, whatever the order in which things are named."""

from functools import partial

import pytest
from django.db import connection, transaction

from answerable.core import jobs, locks
from tests.at_once import at_once

NAMES = [f"thread {number}" for number in range(200)]


HELD_HERE = """
    SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
    WHERE locktype = 'advisory' AND granted AND datname = current_database()
"""


@pytest.mark.django_db(transaction=True)
def test_it_never_waits_in_a_circle() -> None:
    done: list[int] = []

    def work(names: list[str]) -> None:
        for _ in range(5):
            with transaction.atomic():
                locks.hold(names)
                with connection.cursor() as cursor:
                    cursor.execute(HELD_HERE)
                    done.append(cursor.fetchone()[0])

    at_once([partial(work, NAMES), partial(work, NAMES[::-1]), partial(work, NAMES[100:] + NAMES[:100])])
    assert done == [200] * 15, "one at a time, each with all of its locks"


@pytest.mark.django_db(transaction=True)
def test_it_holds_as_many_as_a_full_batch_needs() -> None:
    with transaction.atomic():
        locks.hold(f"name {number}" for number in range(2000))
        locks.hold([])


@pytest.mark.django_db
def test_it_queues_a_job_once_while_it_waits() -> None:
    assert jobs.defer("deliver", once="deliver 1", outbound_id=1)
    assert not jobs.defer("deliver", once="deliver 1", outbound_id=1)
    assert jobs.defer("deliver", once="deliver 2", outbound_id=2), "the transaction goes on after a refused one"
