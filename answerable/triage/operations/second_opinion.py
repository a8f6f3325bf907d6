from datetime import datetime

from django.db import transaction

from answerable.journal.record import PROGRAM, Fact, record
from answerable.triage.models import Reading
from answerable.triage.rules.doubt import DOUBTFUL
from answerable.triage.rules.labels import PERSON

SECOND_OPINION = "second_opinion"


@transaction.atomic
def second_opinion(message_id: int, *, reason: str, needs_response: bool, by: str, now: datetime) -> bool:
    """Let another reader, named `by`, decide a doubtful reading; says whether anything is read otherwise now.

    Where both agree, half of the doubt goes; where they do not, it stays, so that a person looks. A reading that a person set, or that
    is not doubtful any more, is left alone. Records triage.second_opinion.
    """
    reading = Reading.objects.select_for_update(of=("self",)).select_related("message").filter(message_id=message_id).first()
    if reading is None or reading.reader == PERSON or reading.doubt < DOUBTFUL:
        return False
    after = {"reason": reason, "needs_response": needs_response}
    changed = {name: value for name, value in after.items() if getattr(reading, name) != value}
    for name, value in changed.items():
        setattr(reading, name, value)
    reading.doubt = reading.doubt if changed else round(reading.doubt / 2, 4)
    reading.evidence = [*reading.evidence, ["rule", SECOND_OPINION, by[:40]]]
    reading.at = now
    reading.save(update_fields=["reason", "needs_response", "doubt", "evidence", "at"])
    data = {"is_changed": bool(changed), **after}
    record([Fact("triage.second_opinion", message_id, reading.case_id, reading.message.page_id, data)], actor=PROGRAM, now=now)
    return bool(changed)
