"""Rules that are asked when nothing happens: a deadline comes near, a customer stays silent."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from answerable.automation import queries
from answerable.automation.models import Version
from answerable.automation.rules.matching import matches
from answerable.automation.rules.terms import Occasion, Spec
from answerable.cases import operations as cases
from answerable.core import clock, jobs
from answerable.journeys.automate.work import JOB, ask

_AT_ONCE = 50


def automate_by_time() -> int:
    """Ask these rules; says how many occasions fitted. Cases are held for the few that do, not for all that are looked at."""
    now, count, worked = clock.now(), 0, set()
    for version in queries.at_work():
        spec = queries.spec(version)
        occasions = queries.timed(version, now=now)
        known = queries.fired(version.rule_id, [each.key for each in occasions])
        fresh = [each for each in occasions if each.key not in known]
        fitting = [each for each, facts in queries.Reader([spec]).read(fresh) if matches(spec, facts)]
        for start in range(0, len(fitting), _AT_ONCE):
            worked |= _work(version, spec, fitting[start : start + _AT_ONCE], now)
        count += len(fitting)
    if worked:
        jobs.defer(JOB, case_ids=sorted(worked))
    return count


def _work(version: Version, spec: Spec, occasions: Sequence[Occasion], now: datetime) -> set[int]:
    """Says which cases; what was done there is looked at by the other rules."""
    case_ids = {each.case_id for each in occasions}
    with transaction.atomic():
        cases.hold(case_ids)
        ask([(version, spec)], occasions, now)
    return case_ids
