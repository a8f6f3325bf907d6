from collections.abc import Iterable, Mapping
from datetime import datetime

from answerable.triage.models import Reading
from answerable.triage.rules.labels import PROGRAM, SCORE, Reason, Urgency
from answerable.triage.rules.reader import Assessment


def set_aside(message_ids: Iterable[int], assessments: Mapping[int, Assessment], *, now: datetime) -> dict[int, Assessment]:
    """These messages only answer a question of ours: nobody needs to respond. Says how all of them stand read now.

    No event: like every machine's reading, the row itself says by what it was read.
    """
    return _set_aside(message_ids, assessments, Reason.CLOSING, SCORE, now)


def set_aside_automatic(message_ids: Iterable[int], assessments: Mapping[int, Assessment], *, now: datetime) -> dict[int, Assessment]:
    """A program wrote these messages: nobody waits for an answer. Says how all of them stand read now; no event, as above."""
    return _set_aside(message_ids, assessments, Reason.NOISE, PROGRAM, now)


def _set_aside(
    message_ids: Iterable[int], assessments: Mapping[int, Assessment], reason: Reason, reader: str, now: datetime
) -> dict[int, Assessment]:
    ids = [each for each in message_ids if each in assessments]
    Reading.objects.filter(pk__in=ids).update(
        needs_response=False,
        reason=reason,
        urgency=Urgency.LOW,
        evidence=[],
        probability=1.0,
        doubt=0,
        is_quick=False,
        reader=reader,
        at=now,
    )
    told = {each: assessments[each]._replace(needs_response=False, reason=reason, urgency=Urgency.LOW) for each in ids}
    return {**assessments, **told}
