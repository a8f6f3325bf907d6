from datetime import datetime

from django.db.models import Max
from django.utils.translation import gettext as _

from answerable.cases.errors import CaseClosed
from answerable.cases.models import Case, Closure, Leg, Message, Snooze
from answerable.journal.record import Actor, Fact, record


def close(case_id: int, *, outcome: str = "", silence: str = "", actor: Actor, now: datetime) -> None:
    """Close a case; its legs let the next matter begin a new one after a fortnight. Refuses a closed one. Records case.closed.

    `outcome` and `silence` say how it ended and why without a word that was owed (`rules.ending`).
    """
    case = Case.objects.select_for_update(no_key=True).get(pk=case_id)
    if not case.is_open:
        raise CaseClosed(_("This case is closed already."))
    last = Message.objects.filter(case=case).aggregate(last=Max("id"))["last"] or 0
    Closure.objects.create(
        case=case,
        member_id=actor.member_id,
        department_id=actor.department_id,
        at=now,
        outcome=outcome,
        silence=silence,
        last_message_id=last,
    )
    Case.objects.filter(pk=case_id).update(is_open=False)
    Leg.objects.filter(case=case).update(is_open=False)
    Snooze.objects.filter(case=case, ended_at=None).update(ended_at=now)
    data = {"outcome": outcome, "silence": silence}
    record([Fact("case.closed", case_id, case_id=case_id, page_id=case.page_id, data=data)], actor=actor, now=now)
