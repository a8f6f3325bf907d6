"""Jobs of dead workers go to living ones, whatever stands in their way."""

import pytest
from asgiref.sync import async_to_sync
from django.db import connection

from answerable.core import jobs
from answerable.journeys.sweep import sweep_jobs

pytestmark = pytest.mark.django_db(transaction=True)
INSERT = """
    INSERT INTO procrastinate_jobs (queue_name, task_name, status, queueing_lock, args, attempts, priority, abort_requested)
    VALUES ('send', 'deliver', %s, %s, '{"outbound_id": 1}', 0, 0, FALSE) RETURNING id
"""


def a_job(status: str, mark: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(INSERT, [status, mark])
        return int(cursor.fetchone()[0])


def states() -> dict[int, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, status FROM procrastinate_jobs WHERE queueing_lock LIKE 'sweep %%'", [])
        return dict(cursor.fetchall())


def test_it_lets_the_successor_of_a_dead_worker_s_job_do_its_work_and_goes_on() -> None:
    dead, successor, next_dead = a_job("doing", "sweep 1"), a_job("todo", "sweep 1"), a_job("doing", "sweep 2")
    async_to_sync(sweep_jobs)(jobs.app().job_manager)
    assert states() == {successor: "todo", next_dead: "todo"}
    assert dead not in states()
