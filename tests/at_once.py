"""Doing things at the same moment, each in a thread with a connection and transactions of its own."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from django.db import connections

from answerable.core.errors import Refusal

Result = TypeVar("Result")
SECONDS = 30


def at_once(tasks: Sequence[Callable[[], Result]]) -> list[Result | Refusal]:
    """What each gave, or how it was refused; anything else that it raised is raised here."""
    start = Barrier(len(tasks))

    def run(task: Callable[[], Result]) -> Result | Refusal:
        try:
            start.wait(SECONDS)
            return task()
        except Refusal as refusal:
            return refusal
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(tasks)) as threads:
        return [each.result(SECONDS) for each in [threads.submit(run, task) for task in tasks]]
