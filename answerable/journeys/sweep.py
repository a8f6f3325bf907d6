"""Picking up what fell down: sends whose job or sender was lost, jobs of workers that died."""

import logging

from procrastinate.exceptions import ConnectorException, UniqueViolation
from procrastinate.jobs import Job, Status
from procrastinate.manager import JobManager

from answerable.core import clock, jobs
from answerable.publish import queries
from answerable.publish.queries import interventions

log = logging.getLogger(__name__)
HEARTBEAT_SECONDS = 5
STALLED_SECONDS = 3 * HEARTBEAT_SECONDS
FAILED_JOBS_KEPT_HOURS = 7 * 24


def sweep_sends() -> int:
    """Queue a job for every send, and for all moderating, that should have been worked by now; says how many.

    Its own row is the truth, not its job.
    """
    sends, moderating = queries.overdue(clock.now()), interventions.overdue(clock.now())
    for outbound_id in sends:
        jobs.defer("deliver", once=f"deliver {outbound_id}", outbound_id=outbound_id)
    for intervention_id in moderating:
        jobs.defer("carry_out", once=f"carry_out {intervention_id}", intervention_id=intervention_id)
    return len(sends) + len(moderating)


async def sweep_jobs(manager: JobManager) -> int:
    """Give jobs of workers whose heartbeat stopped to a living one; says how many."""
    stalled = list(await manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_SECONDS))
    for job in stalled:
        log.warning("Job %s (%s) belonged to a worker that died; it runs again", job.id, job.task_name)
        await _run_again(manager, job)
    return len(stalled)


async def _run_again(manager: JobManager, job: Job) -> None:
    """Its successor, where one waits already under the same mark, does its work; one that ended meanwhile is left alone."""
    try:
        await manager.retry_job(job)
    except UniqueViolation:
        await manager.finish_job(job, Status.ABORTED, delete_job=True)
    except ConnectorException as error:
        log.warning("Job %s could not be given to another worker: %s", job.id, error.__cause__ or error)


async def forget_jobs(manager: JobManager) -> None:
    """Failed jobs are kept for a week, for whoever looks into them."""
    await manager.delete_old_jobs(nb_hours=FAILED_JOBS_KEPT_HOURS, include_failed=True, include_cancelled=True)
