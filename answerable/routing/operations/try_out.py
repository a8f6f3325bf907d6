from datetime import datetime
from typing import Any

from answerable.core import locks
from answerable.routing.models import Proposal, Tryout


def begin_tryout(written: Proposal, *, days: int, total: int, now: datetime) -> Tryout:
    """Have a trial of what is written, as it stands, on so many days' cases; the one that is there where another was quicker."""
    locks.hold(["ownership trial"])
    found = {"proposal": written, "revision": written.revision, "days": days}
    return Tryout.objects.get_or_create(**found, defaults={"asked_at": now, "total_count": total})[0]


def tryout_looked_at(trial: Tryout, count: int) -> None:
    """Say how many cases were looked at so far."""
    trial.looked_count = count
    Tryout.objects.filter(pk=trial.pk).update(looked_count=count)


def end_tryout(trial: Tryout, found: dict[str, Any], *, now: datetime) -> None:
    """Keep what was found, unless the draft was let go meanwhile."""
    trial.found, trial.finished_at, trial.total_count = found, now, max(trial.total_count, trial.looked_count)
    told = {name: getattr(trial, name) for name in ("found", "looked_count", "total_count", "finished_at")}
    Tryout.objects.filter(pk=trial.pk).update(**told)
