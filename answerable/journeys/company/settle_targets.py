"""How soon the company answers: owners and leads decide, on pages that they see."""

from datetime import datetime

from django.db import transaction

from answerable.access import scope
from answerable.journeys.company.settle_labels import settler
from answerable.sla import operations as sla
from answerable.sla import queries
from answerable.sla.models import Target
from answerable.sla.operations import TargetDraft
from answerable.staff.models import Member


@transaction.atomic
def keep_target(draft: TargetDraft, *, instead_of: int | None = None, member: Member, now: datetime) -> Target:
    """Answer and resolve within these times from now on, where the target fits."""
    before = queries.target(instead_of) if instead_of else None
    _let_in(member, draft.key.page_id, before.page_id if before else None)
    return sla.keep_target(draft, instead_of=instead_of, actor=settler(member), now=now)


@transaction.atomic
def retire_target(target: Target, *, member: Member, now: datetime) -> None:
    """Let the next less specific one apply."""
    _let_in(member, target.page_id)
    sla.retire_target(target.pk, actor=settler(member), now=now)


def _let_in(member: Member, *page_ids: int | None) -> None:
    for page_id in page_ids:
        if page_id is not None:
            scope.of(member).require(scope.Action.SEE, page_id)
