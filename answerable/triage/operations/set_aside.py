from collections.abc import Iterable, Mapping
from datetime import datetime

from answerable.triage.models import Reading
from answerable.triage.rules.labels import SCORE, Reason, Urgency
from answerable.triage.rules.reader import Assessment


def set_aside(message_ids: Iterable[int], assessments: Mapping[int, Assessment], *, now: datetime) -> dict[int, Assessment]:
    """These messages only answer a question of ours: nobody needs to respond. Says how all of them stand read now.

    No event: like every machine's reading, the row itself says by what it was read.
    """
    ids = [each for each in message_ids if each in assessments]
    Reading.objects.filter(pk__in=ids).update(
        needs_response=False,
        reason=Reason.CLOSING,
        urgency=Urgency.LOW,
        evidence=[],
        probability=1.0,
        doubt=0,
        is_quick=False,
        reader=SCORE,
        at=now,
    )
    told = {each: assessments[each]._replace(needs_response=False, reason=Reason.CLOSING, urgency=Urgency.LOW) for each in ids}
    return {**assessments, **told}
