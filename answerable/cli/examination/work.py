"""Whether the work goes on: migrations, workers, jobs."""

import psycopg

from answerable.cli.examination.finding import Finding, broken, doubtful, well

SILENT_SECONDS = 60
TROUBLED_JOBS = """
    select count(*) filter (where job.status = 'doing'
                            and (worker.id is null or worker.last_heartbeat < now() - %s * interval '1 second')),
           count(*) filter (where job.status = 'failed'),
           count(*) filter (where job.status = 'todo' and coalesce(job.scheduled_at, '-infinity') < now() - interval '10 minutes')
    from procrastinate_jobs job left join procrastinate_workers worker on worker.id = job.worker_id
    where job.status in ('doing', 'failed', 'todo')
"""


def migrations() -> Finding:
    """The tables must be those that this version of the program was written for."""
    from django.db import connections
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connections["default"])
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if missing:
        return broken("migrations", f"{len(missing)} migrations are missing, the first is {missing[0][0]}.", "Type: answerable migrate")
    return well("migrations", "The tables are those of this version.")


def worker(connection: psycopg.Connection) -> Finding:
    """Without a worker, what arrives is kept and not worked."""
    name = "worker"
    if (missing := _no_queue(connection, name)) is not None:
        return missing
    row = connection.execute("select extract(epoch from now() - max(last_heartbeat)), count(*) from procrastinate_workers").fetchone()
    if row is None or row[0] is None:
        return doubtful(name, "No worker runs: what arrives is kept, and waits.", "Type: answerable up, or: answerable worker")
    if row[0] > SILENT_SECONDS:
        return doubtful(name, f"The last sign of a worker is {row[0]:.0f} s old.", "Start it again: answerable up, or: answerable worker")
    return well(name, f"A worker gave a sign {row[0]:.0f} s ago.")


def stalled_jobs(connection: psycopg.Connection) -> Finding:
    """Jobs whose worker died in the middle; the sweeper gives them to another within minutes."""
    name = "jobs"
    if (missing := _no_queue(connection, name)) is not None:
        return missing
    row = connection.execute(TROUBLED_JOBS, [SILENT_SECONDS]).fetchone()
    stalled, failed, late = row or (0, 0, 0)
    if stalled or late:
        said = f"{stalled} jobs stopped in the middle, {late} jobs due for ten minutes or more have not begun."
        return doubtful(name, said, "See that a worker runs; if the number stays, look into its log.")
    if failed:
        return doubtful(name, f"{failed} jobs failed for good.", "Look into the worker's log, then type: answerable replay")
    return well(name, "No job is stalled.")


def _no_queue(connection: psycopg.Connection, name: str) -> Finding | None:
    if connection.execute("select to_regclass('procrastinate_jobs')").fetchone() == (None,):
        return broken(name, "The queue's tables are missing.", "Type: answerable migrate")
    return None
