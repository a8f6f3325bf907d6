from datetime import datetime
from typing import Any

from django.db import transaction

from answerable.journal.record import Actor, Fact, record
from answerable.triage.errors import InvalidCorrection, NotRead, ReadMeanwhile
from answerable.triage.models import Correction, Reading
from answerable.triage.queries.corrections import last_correction
from answerable.triage.rules.corrections import is_allowed
from answerable.triage.rules.labels import PERSON, Task

# What stands beside the labels of a reading, and comes back with them when a correction is taken back.
_BESIDE = ("reader", "evidence", "probability", "doubt", "is_quick")


def correct(message_id: int, *, actor: Actor, now: datetime, seen: datetime | None = None, **changes: object) -> Correction | None:
    """Let a person's word replace the reader's: `language`, `sentiment`, `reason`, `needs_response`, `urgency`.

    From then on no reader touches this reading. What does not differ is left alone; where nothing differs, nothing is written.
    Refuses a value that a reading cannot have, a field that is not a person's to set, a message that has no reading, and one that a
    colleague corrected after it was `seen`. Records the correction (before, after, who) and the event `triage.corrected`.
    """
    for field, value in changes.items():
        if not is_allowed(field, value):
            raise InvalidCorrection(field)
    with transaction.atomic():
        reading = _lock(message_id, actor)
        after = {field: value for field, value in changes.items() if getattr(reading, field) != value}
        if not after:
            return None
        if reading.reader == PERSON:
            _require_seen(reading, seen, actor)
        return _say("triage.corrected", reading, after, actor, now)


def confirm(message_id: int, *, actor: Actor, now: datetime, seen: datetime | None = None) -> Correction | None:
    """A person says that a message is read rightly: a correction that changes nothing, and from which is learned all the same.

    Said once it is not written again. Refuses a message without a reading, and one that was read otherwise since it was `seen`.
    """
    with transaction.atomic():
        reading = _lock(message_id, actor)
        _require_seen(reading, seen, actor)
        labels = {task.value: getattr(reading, task) for task in Task}
        last = last_correction(message_id)
        if last is not None and last.after == labels:
            return None
        return _say("triage.confirmed", reading, labels, actor, now)


def retract(message_id: int, correction_id: int, *, actor: Actor, now: datetime) -> None:
    """Take one's last correction or confirmation of a message back: it is read as before, and nothing is learned from it.

    What was taken back already is left alone. Refuses where a colleague corrected the message since. Records `triage.retracted`.
    """
    with transaction.atomic():
        reading = _lock(message_id, actor)
        said = Correction.objects.filter(message_id=message_id, pk__gte=correction_id).order_by("pk")
        if not said or said[0].pk != correction_id:
            return
        if len(said) > 1 or said[0].member_id != actor.member_id:
            raise ReadMeanwhile
        labels = _restore(reading, said[0].before)
        said[0].delete()
        record([_fact("triage.retracted", reading, labels)], actor=actor, now=now)


def _lock(message_id: int, actor: Actor) -> Reading:
    if actor.member_id is None:
        raise ValueError("a correction is a person's: the actor must be a member")
    rows = Reading.objects.select_for_update(of=("self",)).select_related("message")
    reading = rows.filter(message_id=message_id).first()
    if reading is None:
        raise NotRead
    return reading


def _require_seen(reading: Reading, seen: datetime | None, actor: Actor) -> None:
    """Unless it was the same person who said something since."""
    if seen is None or reading.at <= seen:
        return
    last = last_correction(reading.message_id)
    if reading.reader != PERSON or last is None or last.member_id != actor.member_id:
        raise ReadMeanwhile


def _restore(reading: Reading, before: dict[str, Any]) -> dict[str, object]:
    """Put back what stood there before; says the labels among it."""
    reading.at = datetime.fromisoformat(before.get("at", reading.at.isoformat()))
    for field in before.keys() - {"at"}:
        setattr(reading, field, before[field])
    reading.save()
    return {field: value for field, value in before.items() if field not in {*_BESIDE, "at"}}


def _say(kind: str, reading: Reading, after: dict[str, object], actor: Actor, now: datetime) -> Correction:
    """`before` also keeps what the reader based itself on, for evidence of the old values would contradict the new ones."""
    before = {**{field: getattr(reading, field) for field in (*after, *_BESIDE)}, "at": reading.at.isoformat()}
    assert actor.member_id is not None  # `_lock` has seen to it
    said = Correction.objects.create(message_id=reading.message_id, member_id=actor.member_id, at=now, before=before, after=after)
    changed = {field: value for field, value in after.items() if before[field] != value}
    replaced = {before[field] for field in changed}
    reading.evidence = [each for each in reading.evidence if each[2] not in replaced]
    reading.evidence += [["context", PERSON, str(value)] for field, value in changed.items() if field != "needs_response"]
    for field, value in changed.items():
        setattr(reading, field, value)
    reading.probability, reading.doubt, reading.is_quick = 1.0, 0.0, False
    reading.reader, reading.at = PERSON, now
    reading.save()
    record([_fact(kind, reading, after)], actor=actor, now=now)
    return said


def _fact(kind: str, reading: Reading, data: dict[str, object]) -> Fact:
    return Fact(kind, reading.message_id, case_id=reading.case_id, page_id=reading.message.page_id, data=data)
