"""What a person decides about what failed, or of which nobody knows whether it left."""

from datetime import datetime
from typing import TypeVar

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access.queries import refuse_others
from answerable.channels.registry import connector
from answerable.journal.record import Actor, Fact, record
from answerable.policy.check import Verdict
from answerable.publish.errors import NotUndecided
from answerable.publish.models import Errand, Intervention, Outbound
from answerable.publish.operations.judged import refuse_barred
from answerable.publish.rules.acts import Act

UNDECIDED = (Errand.State.FAILED, Errand.State.UNKNOWN)
Decided = TypeVar("Decided", bound=Errand)


@transaction.atomic
def send_again(outbound_id: int, verdict: Verdict, *, actor: Actor, now: datetime) -> Outbound:
    """Send it once more, with the same key. What may have left is asked about first, where the network can be asked.

    Refuses what is not failed or undecided, and what policies or guidelines bar now. Records reply.sent_again.
    """
    refuse_barred(verdict)
    asking = Outbound.objects.filter(pk=outbound_id, state=Outbound.State.UNKNOWN).select_related("page").first()
    can_ask = asking is not None and connector(asking.page.network).abilities(asking.page.kind).is_send_confirmable
    return _again(Outbound, outbound_id, Outbound.State.SENDING if can_ask else Outbound.State.QUEUED, "sent_again", actor, now)


@transaction.atomic
def moderate_again(intervention_id: int, verdict: Verdict | None, *, actor: Actor, now: datetime) -> Intervention:
    """Do it once more, after asking the network; `verdict` where it says new words.

    Refuses what is not failed or undecided, and words that policies or guidelines bar now. Records moderation.sent_again.
    """
    if Intervention.objects.filter(pk=intervention_id, act=Act.EDIT).exists():
        refuse_barred(verdict)
    return _again(Intervention, intervention_id, Errand.State.SENDING, "sent_again", actor, now)


@transaction.atomic
def withdraw(outbound_id: int, *, actor: Actor, now: datetime) -> Outbound:
    """Let it be. Refuses what is not failed or undecided. Records reply.withdrawn."""
    return _decide(Outbound, outbound_id, "withdrawn", actor, now, state=Errand.State.WITHDRAWN, finished_at=now)


@transaction.atomic
def drop_intervention(intervention_id: int, *, actor: Actor, now: datetime) -> Intervention:
    """Let it be. Refuses what is not failed or undecided. Records moderation.dropped."""
    return _decide(Intervention, intervention_id, "dropped", actor, now, state=Errand.State.WITHDRAWN, finished_at=now)


def _again(table: type[Decided], errand_id: int, state: Errand.State, happened: str, actor: Actor, now: datetime) -> Decided:
    return _decide(table, errand_id, happened, actor, now, state=state, due_at=now, attempt_count=0, finished_at=None)


def _decide(table: type[Decided], errand_id: int, happened: str, actor: Actor, now: datetime, **changes: object) -> Decided:
    if not table._default_manager.filter(pk=errand_id, state__in=UNDECIDED).update(**changes):
        raise NotUndecided(_("This message does not wait for a decision any more. Look at the conversation again."))
    errand = table._default_manager.get(pk=errand_id)
    if errand.state != Errand.State.WITHDRAWN:
        refuse_others(errand.case_id, actor.member_id)
    record([Fact(f"{errand.word}.{happened}", errand.pk, errand.case_id, errand.page_id)], actor=actor, now=now)
    return errand
