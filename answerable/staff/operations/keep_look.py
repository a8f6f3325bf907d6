from datetime import datetime

from django.db import transaction

from answerable.journal.record import Actor, Fact, record
from answerable.staff.models import Look


@transaction.atomic
def keep_look(*, theme: str, density: str, language: str, actor: Actor, now: datetime) -> None:
    """Have the desk look like this for who has chosen nothing. Records look.kept."""
    Look.objects.update_or_create(pk=1, defaults={"theme": theme, "density": density, "language": language})
    record([Fact("look.kept", 1, data={"theme": theme, "density": density, "language": language})], actor=actor, now=now)
