from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db import transaction

from answerable.core import bulk
from answerable.triage.models import Reading
from answerable.triage.queries.terms import Recognisable, recognisable
from answerable.triage.rules.doubt import doubt
from answerable.triage.rules.entities.entity import PERSONAL, Entity, Kind
from answerable.triage.rules.labels import PERSON, Reason, Sentiment, Urgency
from answerable.triage.rules.lexical import lexical_reader
from answerable.triage.rules.reader import Assessment, Evidence, Input, Reader
from answerable.triage.rules.recognised import recognised


class Unread(NamedTuple):
    """A message to be read."""

    message_id: int
    case_id: int
    page_id: int
    input: Input


def assess(messages: Sequence[Unread], *, now: datetime, reader: Reader | None = None, is_quick: bool = False) -> dict[int, Assessment]:
    """Read `messages` and keep how; the answer holds, by message id, what stands now. `is_quick`: they are to be read again.

    A message that was read before (an edit came in) is read again, unless a person corrected it: then their word stands and is
    what is returned. Refuses nothing. No event is written for a machine's reading: the row itself says what was read, by which
    version, when and why, and it can be made again from the message; only a person's word needs the journal.
    """
    reader = reader or lexical_reader()
    last = {each.message_id: each for each in messages}
    with transaction.atomic():
        known = _lock(last)
        corrected = {key: _as_assessment(reading) for key, reading in known.items() if reading.reader == PERSON}
        wanted = [each for each in last.values() if each.message_id not in corrected]
        own = recognisable({each.page_id for each in last.values()})
        assessments = _read(wanted, reader, own)
        about = {"reader": reader.version, "is_quick": is_quick, "at": now}
        rows = [_as_row(each, read, about) for each, read in zip(wanted, assessments, strict=True)]
        bulk.insert([row for row in rows if row.message_id not in known], is_lenient=True)
        bulk.put([row for row in rows if row.message_id in known])
        _name_again([last[key] for key in corrected], known, own)
    return corrected | {each.message_id: read for each, read in zip(wanted, assessments, strict=True)}


def _read(messages: Sequence[Unread], reader: Reader, own: Mapping[int, Recognisable]) -> list[Assessment]:
    """What the reader says, and what of the company's own stands in each message."""
    said = reader.read([each.input for each in messages])
    return [recognised(read, each.input, *own[each.page_id]) for each, read in zip(messages, said, strict=True)]


def _name_again(messages: Sequence[Unread], known: Mapping[int, Reading], own: Mapping[int, Recognisable]) -> None:
    """What a message names is not a matter of opinion: where a person's word stands, it still follows an edit."""
    for each in messages:
        reading = known[each.message_id]
        _place(reading, each, recognised(_as_assessment(reading), each.input, *own[each.page_id]))
    Reading.objects.bulk_update([known[each.message_id] for each in messages], ["entities", "is_exposed"])


def _place(reading: Reading, message: Unread, read: Assessment) -> None:
    reading.entities = [list(each) for each in read.entities]
    reading.is_exposed = message.input.is_public and any(each.kind in PERSONAL for each in read.entities)


def _lock(message_ids: Iterable[int]) -> dict[int, Reading]:
    """The readings that exist, locked in one order, so that a correction made meanwhile is neither missed nor overwritten."""
    locked = Reading.objects.select_for_update().filter(message_id__in=list(message_ids)).order_by("message_id")
    return {reading.message_id: reading for reading in locked}


def _as_row(message: Unread, read: Assessment, about: Mapping[str, Any]) -> Reading:
    row = Reading(
        message_id=message.message_id,
        case_id=message.case_id,
        language=read.language,
        sentiment=read.sentiment,
        reason=read.reason,
        needs_response=read.needs_response,
        urgency=read.urgency,
        probability=read.probability,
        probabilities=read.probabilities or {},
        doubt=doubt(read),
        is_rude=read.is_rude,
        is_spam=read.is_spam,
        evidence=[list(each) for each in read.evidence],
        **about,
    )
    _place(row, message, read)
    return row


def _as_assessment(reading: Reading) -> Assessment:
    return Assessment(
        language=reading.language,
        sentiment=Sentiment(reading.sentiment),
        reason=Reason(reading.reason),
        needs_response=reading.needs_response,
        urgency=Urgency(reading.urgency),
        probability=reading.probability,
        probabilities=reading.probabilities or None,
        is_rude=reading.is_rude,
        is_spam=reading.is_spam,
        entities=tuple(Entity(Kind(kind), *rest) for kind, *rest in reading.entities),
        evidence=tuple(Evidence(*each) for each in reading.evidence),
    )
