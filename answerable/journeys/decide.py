"""A person decides about a send that failed or of which nobody knows whether it left."""

from datetime import datetime

from answerable.access.scope import Action
from answerable.alerts import operations as alerts
from answerable.core import jobs
from answerable.journal.record import Actor
from answerable.journeys.change import change
from answerable.publish import operations as publish
from answerable.publish import queries
from answerable.staff.models import Member


def send_again(outbound_id: int, *, member: Member, now: datetime) -> None:
    """Send it once more."""

    def again(actor: Actor, now: datetime) -> None:
        publish.send_again(outbound_id, actor=actor, now=now)
        alerts.lower(f"outbound {outbound_id}", now=now)
        jobs.defer("deliver", once=f"deliver {outbound_id}", outbound_id=outbound_id)

    change(queries.outbound(outbound_id).case_id, Action.REPLY, again, member=member, now=now)


def withdraw(outbound_id: int, *, member: Member, now: datetime) -> None:
    """Let it be."""

    def drop(actor: Actor, now: datetime) -> None:
        publish.withdraw(outbound_id, actor=actor, now=now)
        alerts.lower(f"outbound {outbound_id}", now=now)

    change(queries.outbound(outbound_id).case_id, Action.REPLY, drop, member=member, now=now)
