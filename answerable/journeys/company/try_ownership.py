"""What the matrix that is being written would have done with the last days' cases, before anybody publishes it. Nothing is changed."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core import clock, jobs
from answerable.journeys.company.foresee import foresee
from answerable.journeys.company.settle_ownership import require
from answerable.routing import operations as routing
from answerable.routing import queries
from answerable.routing.errors import NothingProposed
from answerable.routing.models import Proposal, Tryout
from answerable.routing.rules.sheet import Sheet
from answerable.routing.rules.trying import Tally
from answerable.routing.rules.who_answers import asks_for_words
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
        trial = queries.tryout(written, days)
        if trial is not None:
            return trial
        trial = routing.begin_tryout(written, days=days, total=queries.lately_count(now - timedelta(days=days)), now=now)
        if trial.total_count > AT_ONCE:
            jobs.defer(JOB, once=f"{JOB} {trial.pk}", trial_id=trial.pk)
            return trial
    return _work(trial, written)


def work_tryout(trial_id: int) -> None:
    """Work one through; killed in between, it begins anew. What was changed meanwhile is tried as it is now instead."""
    trial = queries.tryout_by_id(trial_id)
    if trial is not None and trial.finished_at is None and trial.revision == trial.proposal.revision:
        _work(trial, trial.proposal)


def held_against(sheet: Sheet, *, since: datetime, looked_at: Callable[[int], object] = lambda _count: None) -> Tally:
    """Count how the sheet decides otherwise than what is in force what arrived since then; `looked_at` hears of the progress."""
    before, lines, given = queries.rows_in_force(), sheet.resolved, queries.Given()
    after = [given.line(each) for each in lines]
    counted = Tally(before, after, lines)
    for arrived in queries.lately(since=since, reads_words=asks_for_words([*before, *after])):
        counted.take(arrived)
        looked_at(counted.total)
    return counted


def _work(trial: Tryout, written: Proposal) -> Tryout:
    """Hold it against what arrived; how far that is can be seen where it is not one transaction."""
    since = trial.asked_at - timedelta(days=trial.days)
    counted = held_against(queries.proposed(written), since=since, looked_at=partial(routing.tryout_looked_at, trial))
    found = counted.told() | {"ahead": foresee(counted, days=trial.days, now=trial.asked_at)}
    routing.end_tryout(trial, found, now=clock.now())
    return trial
