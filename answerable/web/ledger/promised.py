"""By when each message of the file wanted an answer, whether it had one in time, and the clock of its case as the list shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from answerable.sla import queries as sla
from answerable.sla.rules.deadline import Deadline

if TYPE_CHECKING:
    from answerable.reports.queries import Entry
    from answerable.sla.models import Clock

BATCH = 500
NONE = Deadline("none")


@dataclass(frozen=True, slots=True)
class Promise:
    """`same_day` and `in_time` are yes, no, or empty where there was nothing to promise or it is not over."""

    same_day: str = ""
    due_at: datetime | None = None
    in_time: str = ""
    clock: Deadline = NONE


def promised(entries: Iterable[Entry], now: datetime) -> Iterator[tuple[Entry, Promise]]:
    """Each message with its promise; clocks are asked for many messages at once."""
    hours, remaining = sla.calendar(), iter(entries)
    zone = ZoneInfo(hours.timezone if hours else "UTC")
    while batch := list(islice(remaining, BATCH)):
        case_ids = {each.case_id for each in batch if each.needs_response}
        answers, shown = sla.responses(case_ids), sla.shown(case_ids)
        for entry in batch:
            shown_now = shown[entry.case_id].reading(now) if entry.case_id in shown else NONE
            yield entry, _promise(entry, answers.get(entry.case_id, []), shown_now, zone) if entry.needs_response else Promise()


def _promise(entry: Entry, answers: Iterable[Clock], shown: Deadline, zone: ZoneInfo) -> Promise:
    """The clock that ran when the message was posted measures it."""
    measured = (
        each for each in answers if each.started_at <= entry.posted_at and not (each.stopped_at and each.stopped_at < entry.posted_at)
    )
    found = next(measured, None)
    return Promise(
        same_day=_same_day(entry, zone),
        due_at=found.due_at if found else None,
        in_time=_words(found.is_met) if found else "",
        clock=shown,
    )


def _same_day(entry: Entry, zone: ZoneInfo) -> str:
    if entry.answered_at is None:
        return "" if entry.outcome == "open" else "no"
    return _words(entry.answered_at.astimezone(zone).date() <= entry.posted_at.astimezone(zone).date())


def _words(is_so: bool | None) -> str:
    return "" if is_so is None else "yes" if is_so else "no"
