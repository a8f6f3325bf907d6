from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.approvals.errors import NoSteps
from answerable.approvals.models import Chain, Step
from answerable.approvals.rules.plan import Occasion, Wanted
from answerable.core.errors import Invisible
from answerable.journal.record import Actor, Fact, record


@dataclass(frozen=True, slots=True)
class ChainDraft:
    """A chain as somebody wants it: on what occasion, where, and who one after the other."""

    name: str
    occasion: Occasion
    steps: Sequence[Wanted]
    page_ids: Sequence[int] = field(default_factory=tuple)
    topic_ids: Sequence[int] = field(default_factory=tuple)
    reasons: Sequence[str] = field(default_factory=tuple)
    department_ids: Sequence[int] = field(default_factory=tuple)


@transaction.atomic
def write_chain(draft: ChainDraft, *, actor: Actor, now: datetime, chain_id: int | None = None) -> Chain:
    """Keep a chain, new or changed; what waits already is left as it was asked. Refuses one without steps. Records approvals.agreed."""
    if not draft.steps:
        raise NoSteps
    chain = _chain(chain_id) if chain_id else Chain(position=Chain.objects.count())
    chain.name, chain.occasion, chain.changed_at = draft.name.strip(), draft.occasion, now
    chain.page_ids, chain.topic_ids = sorted(draft.page_ids), sorted(draft.topic_ids)
    chain.reasons, chain.department_ids = sorted(draft.reasons), sorted(draft.department_ids)
    chain.save()
    Step.objects.filter(chain=chain).delete()
    Step.objects.bulk_create(_step(chain, position, each) for position, each in enumerate(draft.steps))
    data = {"occasion": draft.occasion, "steps": [[each.department_id, each.member_id, each.minutes] for each in draft.steps]}
    record([Fact("approvals.agreed", chain.pk, data=data)], actor=actor, now=now)
    return chain


@transaction.atomic
def retire_chain(chain_id: int, *, actor: Actor, now: datetime) -> None:
    """Ask it no more; what waits already still waits. Records approvals.retired."""
    chain = _chain(chain_id)
    chain.retired_at = now
    chain.save(update_fields=["retired_at"])
    record([Fact("approvals.retired", chain.pk)], actor=actor, now=now)


def _chain(chain_id: int) -> Chain:
    found = Chain.objects.select_for_update().filter(pk=chain_id, retired_at=None).first()
    if found is None:
        raise Invisible(_("There is no such chain any more."))
    return found


def _step(chain: Chain, position: int, wanted: Wanted) -> Step:
    given = {name: value for name, value in asdict(wanted).items() if name != "because"}
    return Step(chain=chain, position=position, **given)
