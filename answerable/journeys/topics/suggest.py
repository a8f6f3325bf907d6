"""Topics are suggested for cases that have none, as soon as there is time: never on the way in, for a vector costs milliseconds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction

from answerable.cases import operations as cases
from answerable.core import clock
from answerable.journeys.approving import grave
from answerable.journeys.casework.settle import measure_again
from answerable.journeys.keep_lists import keep_lists
from answerable.journeys.topics.own_again import own_again
from answerable.topics import operations as topics
from answerable.topics import queries
from answerable.topics.queries import looked_at

if TYPE_CHECKING:
    from answerable.journeys.topics.ready import Ready
    from answerable.topics.models import Fit

LASTS = timedelta(seconds=4)  # the next tick of the schedule goes on
PAUSE = timedelta(minutes=1)  # between two fits, while people put case after case somewhere
BATCH = 128


def suggest_topics() -> int:
    """Look at the newest cases without a topic for some seconds; says at how many. Killed in between, a batch is looked at once more."""
    ready, count = _ready(clock.now()), 0
    until = clock.now() + LASTS  # from when it is ready: the first time, loading may take as long
    while ready and (now := clock.now()) < until and (ids := looked_at.waiting(ready.fit.pk, BATCH)):
        _batch(ids, ready, now)
        count += len(ids)
    return count


def _ready(now: datetime) -> Ready | None:
    """What suggestions are made by; None where there is nothing to learn from or nothing to look at, before any number is loaded."""
    stamp, fit = queries.stamp(), queries.fit()
    if not stamp:
        return None
    in_force = fit if fit and (fit.stamp == stamp or now - fit.at < PAUSE) else None
    return _loaded(stamp, in_force, now) if in_force is None or looked_at.waiting(in_force.pk, 1) else None


def _loaded(stamp: str, fit: Fit | None, now: datetime) -> Ready | None:
    from answerable.journeys.topics.ready import ready

    return ready(stamp, fit, now=now)


def _batch(case_ids: Sequence[int], ready: Ready, now: datetime) -> None:
    looked = ready.look(case_ids)
    with transaction.atomic():
        cases.hold(case_ids)
        changed = topics.suggest(looked, fit_id=ready.fit.pk, now=now)
        if changed:
            own_again(changed, now=now)
            grave.watch(changed, now=now)
            measure_again(changed, now=now)
            keep_lists(changed)
