"""What was read by its words alone, while much arrived at once, is read by what was learned as soon as there is time."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction

from answerable.cases import operations as cases
from answerable.cases.models import Message
from answerable.cases.queries.turns import first_messages, written_since_closing
from answerable.core import clock
from answerable.ingest import queries as ingest
from answerable.journal.record import PROGRAM
from answerable.journeys.approving import grave
from answerable.journeys.casework.settle import read_otherwise
from answerable.journeys.keep_lists import keep_lists
from answerable.journeys.newcomer import newcomer
from answerable.journeys.receiving import reading
from answerable.journeys.receiving.readers import AT_ONCE, learned_reader
from answerable.routing import operations as routing
from answerable.sla import operations as sla
from answerable.topics import queries as topics
from answerable.triage import operations as triage
from answerable.triage import queries as readings
from answerable.triage.rules.reader import Assessment

LASTS = timedelta(seconds=4)  # the next tick of the schedule goes on


def read_again() -> int:
    """Read what waits for it, the newest first, for some seconds; says how many messages.

    While much arrives it is one batch at a time, so that what arrives comes first and none of this waits for ever.
    A batch is one transaction: killed in between, it is read once more.
    """
    count, until = 0, clock.now() + LASTS
    while read := _batch(clock.now()):
        count += read
        if clock.now() >= until or ingest.is_behind():
            break
    return count


@transaction.atomic
def _batch(now: datetime) -> int:
    unread = reading.again(readings.quick(AT_ONCE))
    if not unread:
        return 0
    cases.hold({each.case_id for each in unread})
    ids = [each.message_id for each in unread]
    before = readings.readings(ids)
    after = triage.assess(unread, now=now, reader=learned_reader())
    changed = [each for each in unread if _differs(before[each.message_id], after[each.message_id])]
    if changed:
        _follow(changed, after, now)
    keep_lists({each.case_id for each in unread} - {each.case_id for each in changed})  # how sure it is stands there too
    return len(unread)


def _differs(before: object, after: Assessment) -> bool:
    """Whether anything but the reader's own remarks changed."""
    return any(getattr(before, name) != getattr(after, name) for name in ("sentiment", "reason", "needs_response", "urgency"))


def _follow(changed: Sequence[triage.Unread], after: dict[int, Assessment], now: datetime) -> None:
    """Whose the case is, who waits in it and until when, what lists show; a thank-you that was a question opens its case again."""
    case_ids = {each.case_id for each in changed}
    asking = [each.message_id for each in changed if after[each.message_id].needs_response]
    again = written_since_closing(asking)
    if again:
        cases.reopen(again, actor=PROGRAM, now=now)
        routing.reclaim(again, now=now)
        sla.resume(again, now=now)
    routing.own_again(_newcomers(changed, after), now=now)
    grave.watch(case_ids, now=now)
    read_otherwise(case_ids, now=now)


def _newcomers(changed: Sequence[triage.Unread], after: dict[int, Assessment]) -> list[routing.Newcomer]:
    """The cases that begin with one of these messages; what a customer wrote later decides nothing about whose their case is."""
    first = set(first_messages({each.case_id for each in changed}))
    messages = Message.objects.filter(pk__in=first & {each.message_id for each in changed}).defer("search").select_related("leg")
    about = topics.placed(each.case_id for each in messages)
    return [newcomer(each, after[each.pk], about.get(each.case_id, 0)) for each in messages]
