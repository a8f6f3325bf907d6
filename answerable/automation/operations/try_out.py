from collections.abc import Sequence
from datetime import datetime

from answerable.automation.models import Trial, Version
from answerable.journal.record import Actor, Fact, record

SHOWN = 100


def begin_trial(version: Version, *, days: int, page_ids: Sequence[int], actor: Actor, now: datetime) -> Trial:
    """Write down that a version is to be tried. Records rule.tried."""
    member_id, _department = actor.person()
    trial = Trial.objects.create(version=version, member_id=member_id, days=days, page_ids=list(page_ids), asked_at=now)
    record([Fact("rule.tried", version.rule_id, data={"version": version.number, "days": days})], actor=actor, now=now)
    return trial


def add_to_trial(trial: Trial, looked_count: int, found: Sequence[tuple[int, str]]) -> None:
    """So many more occasions were looked at; on these cases it would have worked, then. No event: nothing happened."""
    trial.looked_count += looked_count
    trial.found_count += len(found)
    known = {each[0] for each in trial.found}
    for case_id, at in found:
        if len(trial.found) >= SHOWN:
            break
        if case_id not in known:
            known.add(case_id)
            trial.found.append([case_id, at])
    trial.save(update_fields=["looked_count", "found_count", "found", "total_count"])


def end_trial(trial: Trial, case_count: int, *, now: datetime) -> None:
    """It looked at all of them, which were so many cases. No event: it was recorded when it began."""
    trial.case_count, trial.finished_at = case_count, now
    trial.save(update_fields=["case_count", "finished_at"])
