"""After messages moved between cases: what belongs to a message follows it, and clocks follow who waits."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from answerable.cases import queries as cases
from answerable.core import locks
from answerable.inbox import operations as inbox
from answerable.journal.record import PROGRAM, Actor
from answerable.journeys.keep_lists import keep_lists
from answerable.journeys.receiving import reading
from answerable.promises import operations as promises
from answerable.publish import operations as publish
from answerable.reports import operations as reports
from answerable.reports.models import MessageFact
from answerable.sla import operations as sla
from answerable.sla import queries as levels
from answerable.triage import operations as triage
from answerable.triage import queries as readings


def hold_threads(case_ids: Sequence[int]) -> None:
    """Let nothing arrive in these cases' threads until the transaction ends; the same locks as in `understand`, taken first as there."""
    locks.hold(f"thread {leg.page_id} {leg.thread}" for case_id in case_ids for leg in cases.legs(case_id))


def settle(case_ids: Sequence[int], *, actor: Actor, now: datetime) -> None:
    """Bring along readings, sends and drafts, start and end response clocks, and make facts and rows again."""
    triage.follow(case_ids)
    publish.follow(case_ids)
    promises.follow(case_ids)
    reports.refresh(case_ids, is_whole=True)
    clocks(set(case_ids) - set(reading.closed(case_ids)), actor, now)
    inbox.drop_empty(case_ids)
    keep_lists(case_ids, by=actor.member_id, is_whole=True)


def read_otherwise(case_ids: set[int], *, now: datetime) -> None:
    """After messages of these cases were read otherwise: facts, clocks and lists follow; who waits no more is owed nothing."""
    waited = waiting(case_ids)
    reports.refresh(list(case_ids), is_whole=True)
    clocks(case_ids - set(reading.closed(case_ids)), PROGRAM, now)
    sla.stop(waited - waiting(case_ids), actor=PROGRAM, now=now)
    keep_lists(case_ids)


def waiting(case_ids: Iterable[int]) -> set[int]:
    """In which of these cases somebody waits for an answer, as the ledger knows it."""
    asking = MessageFact.objects.filter(case_id__in=list(case_ids), outcome=MessageFact.Outcome.OPEN)
    return set(asking.values_list("case_id", flat=True))


def clocks(open_ids: Iterable[int], actor: Actor, now: datetime) -> None:
    """In each open case a response clock runs if the ledger knows of somebody who waits there, else none; facts are fresh."""
    needs = _needs(open_ids)
    waits = {each.case_id for each in needs}
    sla.lift(set(open_ids) - waits, actor=actor, now=now)
    sla.lower(waits, actor=actor, now=now)
    sla.start(needs, now=now)


def measure_again(case_ids: Iterable[int], *, now: datetime) -> None:
    """After it became known what cases are about, or who their customers are: deadlines come earlier where a target says so."""
    if levels.asks_for_more(levels.targets()):
        sla.start(_needs(case_ids), now=now)


def measure_customer_again(person_id: int, *, now: datetime) -> None:
    """The same for the open cases of a customer of whom something new was said."""
    if levels.asks_for_more(levels.targets()) and (case_ids := cases.open_of(person_id)):
        measure_again(case_ids, now=now)
        keep_lists(case_ids, is_seen=True)


def _needs(case_ids: Iterable[int]) -> list[sla.Need]:
    """Who waits in these cases."""
    waiting = MessageFact.objects.filter(case_id__in=list(case_ids), outcome=MessageFact.Outcome.OPEN, is_imported=False)
    known = readings.readings(waiting.values_list("message_id", flat=True))
    return [sla.Need(each.case_id, each.page_id, known[each.message_id].urgency, each.posted_at) for each in waiting]
