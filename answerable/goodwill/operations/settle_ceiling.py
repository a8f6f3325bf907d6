"""Up to where people decide."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core.errors import Invisible
from answerable.goodwill.errors import UnfitAmount
from answerable.goodwill.models import Ceiling
from answerable.goodwill.operations.give import MOST
from answerable.goodwill.rules.ceilings import Key
from answerable.journal.record import Actor, Fact, record


@dataclass(frozen=True, slots=True)
class CeilingDraft:
    """Who may give how much, in minor units of a currency, for what."""

    key: Key
    currency: str
    amount: int


@transaction.atomic
def settle_ceiling(draft: CeilingDraft, *, actor: Actor, now: datetime) -> Ceiling:
    """Have this ceiling, in place of the one for the same people, problem and currency.

    Refuses an amount below nothing. Records goodwill.ceiling_settled with all of it, and what stood before.
    """
    if not 0 <= draft.amount <= MOST:
        raise UnfitAmount(_("This is no amount that anybody can give. Write it in numbers, such as 25."))
    where = {**draft.key._asdict(), "currency": draft.currency}
    known = Ceiling.objects.select_for_update().filter(**_asked(where)).first()
    before = known.amount if known else None
    ceiling = known or Ceiling(**where)
    ceiling.amount = draft.amount
    ceiling.save()
    record([Fact("goodwill.ceiling_settled", ceiling.pk, data={**where, "amount": draft.amount, "before": before})], actor=actor, now=now)
    return ceiling


@transaction.atomic
def drop_ceiling(ceiling_id: int, *, actor: Actor, now: datetime) -> Ceiling:
    """Have it no longer: a wider one counts, or none, and then everything needs an approval. Records goodwill.ceiling_dropped."""
    ceiling = Ceiling.objects.select_for_update(of=("self",)).select_related("department").filter(pk=ceiling_id).first()
    if ceiling is None:
        raise Invisible(_("There is no such ceiling."))
    key = Key(ceiling.topic_id, ceiling.reason, ceiling.department_id, ceiling.role)
    data = {**key._asdict(), "currency": ceiling.currency, "before": ceiling.amount}
    ceiling.delete()
    record([Fact("goodwill.ceiling_dropped", ceiling_id, data=data)], actor=actor, now=now)
    return ceiling


def _asked(where: dict[str, object]) -> dict[str, object]:
    return {f"{name}__isnull" if value is None else name: True if value is None else value for name, value in where.items()}
