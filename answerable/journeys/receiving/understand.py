"""What happens to a batch of items that were read: who, which case, what it is about, whose it is, by when."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from answerable.cases import operations as cases
from answerable.cases.rules.step import Step
from answerable.channels import operations as channels
from answerable.channels.contract import Change, Item
from answerable.core import locks
from answerable.customers import operations as customers
from answerable.ingest import operations as ingest
from answerable.ingest.models import RawItem
from answerable.journal.record import PROGRAM
from answerable.journeys.approving import grave
from answerable.journeys.contentment import take_scores
from answerable.journeys.keep_lists import keep_lists
from answerable.journeys.receiving import fetch_files, heard, reading
from answerable.journeys.receiving.read import Read
from answerable.journeys.receiving.readers import reader_for
from answerable.meaning import operations as meaning
from answerable.promises import operations as promises
from answerable.routing import operations as routing
from answerable.routing.rules.who_answers import Situation
from answerable.sla import operations as sla
from answerable.triage import operations as triage
from answerable.triage.rules.reader import Assessment

ORPHANS_WAIT = timedelta(minutes=10)  # longer than a poll needs to bring what a webhook lost
ORPHAN_PAUSE = timedelta(seconds=3)


def understand(reads: Sequence[Read], *, now: datetime) -> list[ingest.Outcome]:
    """Take a batch through the parts in stream order, refresh the lists, tell open browsers; says how each item ended."""
    recorded = cases.record_messages(_arrivals(reads, now), now=now)
    heard.note(recorded, reads, now=now)
    said = reading.messages(recorded)
    reader, is_quick = reader_for(len(said))
    assessments = take_scores(recorded, triage.assess(said, now=now, reader=reader, is_quick=is_quick), now=now)
    if automatic := [each.message_id for each in recorded.created if each.arrival.item.is_automatic]:
        assessments = triage.set_aside_automatic(automatic, assessments, now=now)
    _open_again(recorded, assessments, now)
    _wake(recorded, now)
    _own(recorded, assessments, now)
    _clocks(recorded, _needs_of(recorded, said, assessments, now), now)
    meaning.forget(recorded.deleted, recorded.edited)
    promises.search_again([*recorded.deleted, *recorded.edited])
    keep_lists(recorded.case_ids)
    if recorded.to_fetch_count:
        fetch_files.wanted()
    channels.mark_heard({read.page.pk: 1 for read in reads if not read.is_imported}, now=now)
    return _outcomes(reads, recorded, now)


def _arrivals(reads: Sequence[Read], now: datetime) -> list[cases.Arrival]:
    """Lock threads and authors in one order, then find out who wrote."""
    authors = {(read.page.network, read.item.author.external_id): read.item.author for read in reads if _has_author(read.item)}
    names = {f"thread {read.page.pk} {read.item.thread or read.item.external_id}" for read in reads}
    locks.hold(names | {f"identity {network} {external_id}" for network, external_id in authors})
    known = customers.recognise(authors, now=now)
    arrivals = []
    for read in reads:
        who = known[read.page.network, read.item.author.external_id] if _has_author(read.item) else None
        arrivals.append(
            cases.Arrival(
                raw_id=read.raw.pk,
                page_id=read.page.pk,
                item=read.item,
                identity_id=who.identity_id if who else None,
                person_id=who.person_id if who else None,
                reach=who.follower_count if who else 0,
                is_imported=read.is_imported,
                is_known=who is not None and not who.is_new,
                home_id=who.home_id if who else None,
                twin=read.twin,
            )
        )
    return arrivals


def _has_author(item: Item) -> bool:
    """Whether a customer is to be known by it; of what is gone, not every network still says whose it was."""
    return not item.is_ours and item.change is not Change.DELETED


def _open_again(recorded: cases.Recorded, assessments: dict[int, Assessment], now: datetime) -> None:
    """A closed case whose customer writes something that needs a response is open again; a thank-you or history leaves it closed."""
    wanting = {each.case_id for each in recorded.created if _needs(each, assessments) and not each.arrival.is_imported}
    closed = reading.closed(wanting - recorded.new_case_ids)
    if closed:
        cases.reopen(closed, actor=PROGRAM, now=now)
        routing.reclaim(closed, now=now)
        sla.resume(closed, now=now)


def _wake(recorded: cases.Recorded, now: datetime) -> None:
    """A case that was put aside is back when its customer writes."""
    written_in = {new.case_id for new in recorded.created if not new.arrival.item.is_ours and not new.arrival.is_imported}
    cases.wake(written_in - recorded.new_case_ids, actor=PROGRAM, now=now)


def _own(recorded: cases.Recorded, assessments: dict[int, Assessment], now: datetime) -> None:
    """The customer's first message of a new case decides who owns it."""
    newcomers: dict[int, routing.Newcomer] = {}
    for new in recorded.created:
        is_theirs = not new.arrival.item.is_ours
        if is_theirs and new.case_id in recorded.new_case_ids and new.case_id not in newcomers:
            item, read = new.arrival.item, assessments[new.message_id]
            told = (read.reason, read.language, read.urgency, item.text)
            situation = Situation(new.arrival.page_id, item.kind, item.is_public, *told, reach=new.arrival.reach)
            newcomers[new.case_id] = routing.Newcomer(new.case_id, new.arrival.page_id, situation)
    routing.own(list(newcomers.values()), now=now)
    grave.watch(newcomers, now=now)


def _needs_of(recorded: cases.Recorded, said: Sequence[triage.Unread], assessments: dict[int, Assessment], now: datetime) -> list[sla.Need]:
    """Who waits for an answer: by a new message, or by an edit that asks for one in an open case that nobody answered."""
    needs = [
        sla.Need(new.case_id, new.arrival.page_id, assessments[new.message_id].urgency, new.arrival.item.posted_at)
        for new in recorded.created
        if _needs(new, assessments) and not new.arrival.is_imported
    ]
    edited = set(recorded.edited)
    asking = [
        each for each in said if each.message_id in edited and assessments[each.message_id].needs_response and not each.input.was_answered
    ]
    closed = set(reading.closed(each.case_id for each in asking))
    return needs + [
        sla.Need(each.case_id, each.page_id, assessments[each.message_id].urgency, now) for each in asking if each.case_id not in closed
    ]


def _clocks(recorded: cases.Recorded, needs: Sequence[sla.Need], now: datetime) -> None:
    """Customers who wait start clocks; what we wrote on the network itself stops them, until the customer writes again."""
    sla.start(needs, now=now)
    answered: dict[int, datetime] = {}
    for new in recorded.created:
        item = new.arrival.item
        if item.is_ours and not new.arrival.is_imported:
            answered[new.case_id] = max(answered.get(new.case_id, item.posted_at), item.posted_at)
    for case_id, at in answered.items():
        sla.answer([case_id], at=at, now=now)
    sla.start([need for need in needs if need.case_id in answered and need.since > answered[need.case_id]], now=now)


def _needs(new: cases.NewMessage, assessments: dict[int, Assessment]) -> bool:
    read = assessments.get(new.message_id)
    return read is not None and read.needs_response


def _outcomes(reads: Iterable[Read], recorded: cases.Recorded, now: datetime) -> list[ingest.Outcome]:
    """How each item ended; those that wait for another item stay waiting, orphans ten minutes, asked ever more rarely."""
    outcomes: list[ingest.Outcome] = []
    orphans: dict[datetime, list[int]] = {}
    for read in reads:
        step, reason = recorded.steps[read.raw.pk]
        age = now - read.raw.received_at
        if step is Step.ORPHAN and age < ORPHANS_WAIT:
            orphans.setdefault(now + max(ORPHAN_PAUSE, age / 3), []).append(read.raw.pk)
        elif step is not Step.LATER:
            state, reason = _ENDS.get(step, (RawItem.State.IGNORED, reason))
            outcomes.append(ingest.Outcome(read.raw.pk, state, reason))
    for until, raw_ids in orphans.items():
        ingest.postpone(raw_ids, until=until)
    return outcomes


_ENDS = {
    Step.CREATE: (RawItem.State.MESSAGE, ""),
    Step.EDIT: (RawItem.State.EDIT, ""),
    Step.DELETE: (RawItem.State.DELETION, ""),
    Step.BURY: (RawItem.State.DELETION, "before its message arrived"),
    Step.POST: (RawItem.State.IGNORED, "our own post, kept as what people write under"),
    Step.ORPHAN: (RawItem.State.IGNORED, "ours, to somebody whom the desk does not know"),
}
