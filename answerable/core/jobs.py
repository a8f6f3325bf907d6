"""Background work on the same database, so that a job exists exactly if the change that wanted it was committed."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import transaction
from procrastinate import App, exceptions
from procrastinate.tasks import Task

Register = Callable[[App], None]
_registrations: list[Register] = []
_app: App | None = None


def on_ready(registration: Register) -> Register:
    """Have `registration(app)` called once Django is up; `journeys.schedule` names every job this way."""
    _registrations.append(registration)
    return registration


def register(app: App) -> None:
    """Called by procrastinate when Django is ready."""
    global _app
    _app = app
    for registration in _registrations:
        registration(app)


def app() -> App:
    """The queue of this process; raises RuntimeError before Django is ready."""
    if _app is None:
        raise RuntimeError("Jobs are used before Django is ready; call django.setup() first.")
    return _app


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
