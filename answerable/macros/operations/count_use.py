from datetime import datetime

from answerable.journal.record import Actor, Fact, record
from answerable.macros.models import Use, Wording


def count_use(wording: Wording, case_id: int, *, actor: Actor, now: datetime) -> None:
    """A wording went out in a case. Records macro.used."""
    member_id, _department_id = actor.person()
    Use.objects.create(wording=wording, case_id=case_id, member_id=member_id, at=now)
    record([Fact("macro.used", wording.macro_id, case_id=case_id, data={"version": wording.number})], actor=actor, now=now)
