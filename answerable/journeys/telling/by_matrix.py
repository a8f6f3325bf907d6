"""Those whom the matrix consults or informs, some seconds after a case got its owner: never while it is received."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access.scope import Action
from answerable.core import clock
from answerable.journal.record import PROGRAM, Actor
from answerable.journeys.casework.colleagues import able, within
from answerable.journeys.keep_lists import keep_lists
from answerable.journeys.telling import consultations as telling
from answerable.routing import operations as routing
from answerable.routing import queries
from answerable.routing.operations import ToAsk


@transaction.atomic
def inform_departments() -> int:
    """Leave the informed a notice, and ask the consulted where their row says so; says how many questions were asked."""
    now = clock.now()
    waiting = routing.inform(now=now)
    count = sum(_ask(each, now) for each in waiting)
    keep_lists({each.case_id for each in waiting})
    return count


def _ask(asking: ToAsk, now: datetime) -> int:
    """Ask each department once a case, and none of which nobody may answer."""
    rule, count = asking.rule, 0
    already = {each.to_department_id for each in queries.consultations(asking.case_id)}
    due_at = within(timedelta(hours=rule.ask_within_hours or 0), now)
    for department_id in rule.departments("C"):
        whom = able(asking.page_id, Action.NOTE, department_id)
        if department_id in already or not whom:
            continue
        text = _("You are consulted on cases like this: %(situation)s. What do we have to know before we answer?") % {
            "situation": rule.name or _("row %(number)d") % {"number": rule.position + 1}
        }
        question = routing.Question(text, department_id, None, due_at)
        by = Actor(PROGRAM.member_id, asking.department_id)
        asked = routing.consult(asking.case_id, asking.page_id, question, actor=by, now=now)
        telling.asked(asked, whom, by=None, now=now)
        count += 1
    return count
