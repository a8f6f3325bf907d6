from datetime import datetime

from django.db import transaction

from answerable.journal.record import Actor, Fact, record
from answerable.triage.errors import InvalidCorrection, NotRead
from answerable.triage.models import Correction, Reading
from answerable.triage.rules.corrections import is_allowed
from answerable.triage.rules.labels import PERSON


def correct(message_id: int, *, actor: Actor, now: datetime, **changes: object) -> Reading:
    """Let a person's word replace the reader's: `language`, `sentiment`, `reason`, `needs_response`, `urgency`.

    From then on no reader touches this reading. What does not differ is left alone; where nothing differs, nothing is written.
    Refuses a value that a reading cannot have, a field that is not a person's to set, and a message that has no reading. Records
    the correction (before, after, who) and the event `triage.corrected`.
    """
    for field, value in changes.items():
        if not is_allowed(field, value):
            raise InvalidCorrection(field)
    if actor.member_id is None:
        raise ValueError("a correction is a person's: the actor must be a member")
    with transaction.atomic():
        reading = _lock(message_id)
        after = {field: value for field, value in changes.items() if getattr(reading, field) != value}
        if after:
            _write(reading, after, actor.member_id, now)
            record([_fact(reading, after)], actor=actor, now=now)
    return reading


def _lock(message_id: int) -> Reading:
    rows = Reading.objects.select_for_update(of=("self",)).select_related("message")
    reading = rows.filter(message_id=message_id).first()
    if reading is None:
        raise NotRead
    return reading


def _write(reading: Reading, after: dict[str, object], member_id: int, now: datetime) -> None:
    """`before` also keeps what the reader based itself on, for evidence of the old values would contradict the new ones."""
    before = {**{field: getattr(reading, field) for field in after}, "reader": reading.reader, "evidence": reading.evidence}
    Correction.objects.create(message_id=reading.message_id, member_id=member_id, at=now, before=before, after=after)
    replaced = {before[field] for field in after}
    reading.evidence = [each for each in reading.evidence if each[2] not in replaced]
    reading.evidence += [["context", PERSON, str(value)] for field, value in after.items() if field != "needs_response"]
    for field, value in after.items():
        setattr(reading, field, value)
    reading.probability, reading.doubt, reading.is_quick = 1.0, 0.0, False
    reading.reader, reading.at = PERSON, now
    reading.save()


def _fact(reading: Reading, after: dict[str, object]) -> Fact:
    page_id = reading.message.page_id
    return Fact("triage.corrected", reading.message_id, case_id=reading.case_id, page_id=page_id, data=after)
