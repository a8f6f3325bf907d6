"""A person decides about a send that failed or of which nobody knows whether it left."""

from datetime import datetime

from django.utils.translation import gettext as _

from answerable.access.scope import Action
from answerable.alerts import operations as alerts
from answerable.core import jobs
from answerable.core.errors import Invisible
from answerable.journal.record import Actor
from answerable.journeys.answering.ask_model import ask_model
from answerable.journeys.answering.judge import judge, met, refusals_on_record, words_of
from answerable.journeys.casework.change import change
from answerable.publish import operations as publish
from answerable.publish import queries
from answerable.staff.models import Member


def send_again(outbound_id: int, *, member: Member, now: datetime) -> int:
    """Send it once more; says in which case. It is judged as if it were written now by whoever presses."""

    def again(actor: Actor, now: datetime) -> None:
        said = queries.outbound(outbound_id)
        verdict = judge(words_of(said), said.leg, said.kind, by=member, now=now).accepting(met(said.verdict))
        publish.send_again(outbound_id, verdict, actor=actor, now=now)
        alerts.lower(f"outbound {outbound_id}", now=now)
        jobs.defer("deliver", once=f"deliver {outbound_id}", outbound_id=outbound_id)

    case_id, said = case_of(outbound_id), queries.outbound(outbound_id)
    ask_model(words_of(said), said.leg, said.kind, member=member, now=now)
    with refusals_on_record(said.key, case_id, by=member, now=now):
        change(case_id, Action.REPLY, again, member=member, now=now)
    return case_id


def withdraw(outbound_id: int, *, member: Member, now: datetime) -> int:
    """Let it be; says in which case."""

    def drop(actor: Actor, now: datetime) -> None:
        publish.withdraw(outbound_id, actor=actor, now=now)
        alerts.lower(f"outbound {outbound_id}", now=now)

    case_id = case_of(outbound_id)
    change(case_id, Action.REPLY, drop, member=member, now=now)
    return case_id


def case_of(outbound_id: int) -> int:
    """The case in which something was to be said; raises Invisible if there is no such thing."""
    found = queries.case_of_outbound(outbound_id)
    if found is None:
        raise Invisible(_("There is no such message, or you have no access to its page."))
    return found
