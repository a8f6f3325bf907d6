from datetime import datetime

from django.db import transaction

from answerable.journal.record import Actor, Fact, record
from answerable.staff.models import Member, Preference


@transaction.atomic
def prefer(wanted: Preference, *, language: str, timezone: str, actor: Actor, now: datetime) -> None:
    """Keep how a member wants their desk, their language and where they are. Records member.preferred."""
    member_id = wanted.member_id
    Member.objects.filter(pk=member_id).update(language=language, timezone=timezone)
    given = {each.name: getattr(wanted, each.name) for each in Preference._meta.fields if not each.primary_key}
    Preference.objects.update_or_create(member_id=member_id, defaults=given)
    record([Fact("member.preferred", member_id)], actor=actor, now=now)
