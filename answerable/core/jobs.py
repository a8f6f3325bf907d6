"""Background work on the same database, so that a job exists exactly if the change that wanted it was committed."""

from datetime import datetime
from typing import Any

from django.db import transaction
from procrastinate import App, exceptions
from procrastinate.contrib.django import app as queue
from procrastinate.tasks import Task


def app() -> App:
    """The queue of this process; `journeys.schedule` tells it its jobs when Django is ready."""
    return queue


def defer(name: str, *, lock: str | None = None, once: str | None = None, at: datetime | None = None, **arguments: Any) -> bool:
    """Queue the job `name` in the current transaction, to run now or `at` a later time.

    `lock`: jobs with the same lock run one after another. `once`: while a job with this mark waits, another is not queued;
    then False comes back. procrastinate signals that by a unique violation, hence the savepoint.
    """
    task: Task[Any, Any, Any] = app().tasks[name]
    try:
        with transaction.atomic():
            task.configure(lock=lock, queueing_lock=once, schedule_at=at).defer(**arguments)
    except exceptions.AlreadyEnqueued:
        return False
    return True
