"""What the matrix that is being written would have done with the last days' cases, before anybody publishes it. Nothing is changed."""

from datetime import datetime, timedelta

from django.db import connection, transaction
from django.utils.translation import gettext as _

from answerable.core import clock, jobs
from answerable.journeys.company.settle_ownership import require
from answerable.routing import queries
from answerable.routing.errors import NothingProposed
from answerable.routing.models import Proposal, Tryout
from answerable.routing.rules.sheet import Sheet
from answerable.routing.rules.trying import Tally
from answerable.routing.rules.who_answers import Row, asks_for_words
from answerable.staff.models import Member

JOB = "try_ownership"
DAYS = (7, 30, 90)
AT_ONCE = 10_000  # so many cases take half a second; more go on as a job whose progress is shown


def try_out(days: int, *, member: Member, now: datetime) -> Tryout:
    """Hold what is written and what is in force against what arrived; once for each revision of it."""
    require(member)
    written = queries.proposal()
    if written is None:
        raise NothingProposed(_("Nothing is written that differs from what is in force."))
    with transaction.atomic():
        trial, is_new = Tryout.objects.get_or_create(proposal=written, revision=written.revision, days=days, defaults={"asked_at": now})
        if not is_new:
            return trial
        trial.total_count = queries.lately_count(now - timedelta(days=days))
        trial.save(update_fields=["total_count"])
        if trial.total_count > AT_ONCE:
            jobs.defer(JOB, once=f"{JOB} {trial.pk}", trial_id=trial.pk)
            return trial
    return _work(trial, written)


def work_tryout(trial_id: int) -> None:
    """Work one through; killed in between, it begins anew. What was changed meanwhile is tried as it is now instead."""
    trial = queries.tryout_by_id(trial_id)
    if trial is not None and trial.finished_at is None and trial.revision == trial.proposal.revision:
        _work(trial, trial.proposal)


def tally(before: list[Row], sheet: Sheet) -> Tally:
    """What counts how the sheet decides otherwise than these rows do."""
    lines, given = sheet.resolved, queries.Given()
    return Tally(before, [given.line(each) for each in lines], lines)


def _work(trial: Tryout, written: Proposal) -> Tryout:
    before, sheet = queries.rows_in_force(), queries.proposed(written)
    counted = tally(before, sheet)
    reads_words = asks_for_words(before) or any(each.conditions.get("words") for each in sheet.lines)
    for arrived in queries.lately(since=trial.asked_at - timedelta(days=trial.days), reads_words=reads_words):
        counted.take(arrived)
        trial.looked_count = counted.total
        if not connection.in_atomic_block:
            Tryout.objects.filter(pk=trial.pk).update(looked_count=counted.total)
    trial.found, trial.finished_at = counted.told(), clock.now()
    trial.total_count = max(trial.total_count, trial.looked_count)
    trial.save(update_fields=["found", "looked_count", "total_count", "finished_at"])
    return trial
