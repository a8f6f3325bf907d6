"""Trying a rule on past cases: which ones it would have worked on. Nothing is changed."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import scope
from answerable.automation import operations as automation
from answerable.automation import queries
from answerable.automation.errors import NoSuchRule
from answerable.automation.models import Trial
from answerable.automation.queries import Reader
from answerable.automation.rules.matching import matches
from answerable.automation.rules.terms import Spec
from answerable.core import clock, jobs
from answerable.journeys.automate.settle import require
from answerable.staff import queries as staff
from answerable.staff.models import Member

AT_ONCE = 10_000  # so many occasions take a second or two; more go on as a job whose progress is shown
DAYS = (7, 30, 90, 365)


def try_out(rule_id: int, days: int, *, member: Member, now: datetime) -> Trial:
    """Try a rule as it stands on the last days, on the pages that the member sees; at once where there is little to look at."""
    require(member)
    version = queries.rule(rule_id)
    if version is None:
        raise NoSuchRule(_("There is no such rule any more."))
    pages, spec = scope.of(member).page_ids, queries.spec(version)
    with transaction.atomic():
        trial = automation.begin_trial(version, days=days, page_ids=pages, actor=staff.actor(member), now=now)
        trial.total_count = queries.past_count(spec, days=days, page_ids=pages, now=now)
        trial.save(update_fields=["total_count"])
        if trial.total_count > AT_ONCE:
            jobs.defer("work_trial", once=f"work_trial {trial.pk}", trial_id=trial.pk)
            return trial
    return _work(trial, spec)


def work_trial(trial_id: int) -> None:
    """Work one through; killed in between, it begins anew."""
    trial = queries.trial(trial_id)
    if trial is not None and trial.finished_at is None:
        trial.looked_count = trial.found_count = 0
        trial.found = []
        _work(trial, queries.spec(trial.version))


def _work(trial: Trial, spec: Spec) -> Trial:
    reader, case_ids = Reader([spec]), set()
    for occasions in queries.past(spec, days=trial.days, page_ids=trial.page_ids, now=trial.asked_at):
        hits = [(each.case_id, each.at.isoformat()) for each, facts in reader.read(occasions) if matches(spec, facts)]
        found = sorted(hits, key=lambda hit: hit[1], reverse=True)
        automation.add_to_trial(trial, len(occasions), found)
        case_ids |= {case_id for case_id, _at in found}
    automation.end_trial(trial, len(case_ids), now=clock.now())
    return trial
