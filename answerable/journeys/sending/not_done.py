"""A try that the network did not take: later again, or given up with an alert."""

from datetime import datetime

from django.utils.translation import gettext as _

from answerable.access import queries as access
from answerable.alerts import operations as alerts
from answerable.channels.contract import NetworkError
from answerable.core import jobs
from answerable.journal.record import Actor
from answerable.policy import operations as policy
from answerable.policy.check import Verdict
from answerable.policy.operations import Occasion
from answerable.publish import operations as publish
from answerable.publish.operations import Ready
from answerable.publish.operations.begin import Done
from answerable.publish.rules.next_try import MOST_TRIES


def may_speak(ready: Ready[Done]) -> bool:
    """Whether who wanted it still may: a case that became a PR matter meanwhile is its spokesperson's alone."""
    standing = access.restriction(ready.errand.case_id)
    return standing is None or standing.spokesperson_id == ready.errand.member_id


def is_hopeless(ready: Ready[Done], error: NetworkError) -> bool:
    """Whether another try could not help, or enough were made."""
    return ready.errand.attempt_count >= MOST_TRIES or not error.retry


def give_up(ready: Ready[Done], words: str, *, may_have_left: bool, sentence: str, now: datetime) -> None:
    """Failed, or set aside for a person where nobody knows; whoever sees the page is told."""
    end = publish.set_aside if may_have_left else publish.fail
    if end(ready, words, now=now):
        alerts.raise_alert(ready.errand.cause, sentence, now=now, page_id=ready.errand.page_id, case_id=ready.errand.case_id)


def give_back(ready: Ready[Done], verdict: Verdict, *, now: datetime) -> None:
    """Rules that came since bar it: it stays with its author, who is told which."""
    hit = verdict.gravest
    words = _("The guidelines changed and bar this text now.")
    if hit is not None:
        words = _("The guidelines changed: %(code)s bars this text now. %(sentence)s") % {"code": hit.code, "sentence": hit.sentence}
    if publish.fail(ready, words, now=now):
        wanted = ready.errand
        about = {"page_id": wanted.page_id, "case_id": wanted.case_id, "member_id": wanted.member_id}
        alerts.raise_alert(wanted.cause, words, now=now, **about)
        policy.refuse_hits(
            verdict, Occasion(wanted.key, wanted.page_id, wanted.case_id), actor=Actor(wanted.member_id, wanted.department_id), now=now
        )


def try_later(ready: Ready[Done], error: NetworkError, *, may_have_left: bool, job: str, now: datetime) -> None:
    """Have it tried again when the pause is over."""
    due_at = publish.retry(ready, error, may_have_left=may_have_left, now=now)
    jobs.defer(job, at=due_at, **{f"{ready.errand._meta.model_name}_id": ready.errand.pk})
