"""A try that the network did not take: later again, or given up with an alert."""

from datetime import datetime

from answerable.alerts import operations as alerts
from answerable.channels.contract import NetworkError
from answerable.core import jobs
from answerable.publish import operations as publish
from answerable.publish.operations import Ready
from answerable.publish.operations.begin import Done
from answerable.publish.rules.next_try import MOST_TRIES


def is_hopeless(ready: Ready[Done], error: NetworkError) -> bool:
    """Whether another try could not help, or enough were made."""
    return ready.errand.attempt_count >= MOST_TRIES or not error.retry


def give_up(ready: Ready[Done], words: str, *, may_have_left: bool, sentence: str, now: datetime) -> None:
    """Failed, or set aside for a person where nobody knows; whoever sees the page is told."""
    end = publish.set_aside if may_have_left else publish.fail
    if end(ready, words, now=now):
        alerts.raise_alert(ready.errand.cause, sentence, now=now, page_id=ready.errand.page_id, case_id=ready.errand.case_id)


def try_later(ready: Ready[Done], error: NetworkError, *, may_have_left: bool, job: str, now: datetime) -> None:
    """Have it tried again when the pause is over."""
    due_at = publish.retry(ready, error, may_have_left=may_have_left, now=now)
    jobs.defer(job, at=due_at, **{f"{ready.errand._meta.model_name}_id": ready.errand.pk})
