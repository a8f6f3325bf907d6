from datetime import datetime

from django.db import transaction

from answerable.journal.record import Actor, Fact, record
from answerable.staff.models import Currency


@transaction.atomic
def keep_currency(code: str, *, actor: Actor, now: datetime) -> None:
    """Count costs in this currency from now on; amounts that were given are not converted. Records currency.kept."""
    Currency.objects.update_or_create(pk=1, defaults={"code": code})
    record([Fact("currency.kept", 1, data={"currency": code})], actor=actor, now=now)
