from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.cases.models import Case
from answerable.journal.record import Actor, Fact, record
from answerable.promises.errors import NotMarked
from answerable.promises.models import Claim
from answerable.promises.queries.family import family


@dataclass(frozen=True, slots=True)
class Settlement:
    """What became of a claim, and what that cost, in minor units of a currency; None is not known."""

    outcome: str
    cost: int | None = None
    currency: str = ""


@transaction.atomic
def settle(promise_id: int, case: Case, settlement: Settlement, *, actor: Actor, now: datetime) -> Claim:
    """Say what became of a claim; the same again changes nothing. Refuses where the case is not marked. Records promise.settled."""
    claim = Claim.objects.select_for_update().filter(promise_id=promise_id, case_id__in=family(case.pk)).first()
    if claim is None:
        raise NotMarked(_("This case is not marked as about this promise any more."))
    currency = settlement.currency if settlement.cost is not None else ""
    if (claim.outcome, claim.cost, claim.currency) == (settlement.outcome, settlement.cost, currency):
        return claim
    claim.outcome, claim.cost, claim.currency = settlement.outcome, settlement.cost, currency
    is_open = settlement.outcome == Claim.Outcome.OPEN
    claim.settled_by_id, claim.settled_at = (None, None) if is_open else (actor.member_id, now)
    claim.save()
    data = {"outcome": claim.outcome, "cost": claim.cost, "currency": currency}
    record([Fact("promise.settled", promise_id, case_id=claim.case_id, page_id=claim.page_id, data=data)], actor=actor, now=now)
    return claim
