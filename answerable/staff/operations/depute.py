from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.staff.errors import NoDeputy, NotHere
from answerable.staff.models import Deputy, Member


@transaction.atomic
def depute(
    member_id: int, deputy_id: int, *, from_on: date | None = None, until_on: date | None = None, actor: Actor, now: datetime
) -> None:
    """Let somebody stand in for a member while they are not there, from one day to another.

    Refuses the member themselves, who does not work here, and days the wrong way round. Records member.deputed.
    """
    if deputy_id == member_id:
        raise NoDeputy(_("Nobody stands in for themselves. Choose a colleague."))
    if not Member.objects.filter(pk=deputy_id, is_active=True).exists():
        raise NotHere(_("This person does not work here any more. Choose somebody else."))
    if from_on and until_on and until_on < from_on:
        raise NoDeputy(_("The last day is before the first."))
    agreed = {"deputy_id": deputy_id, "from_on": from_on, "until_on": until_on}
    Deputy.objects.update_or_create(member_id=member_id, defaults=agreed)
    record([Fact("member.deputed", member_id, data={"deputy": deputy_id})], actor=actor, now=now)


@transaction.atomic
def end_deputy(member_id: int, *, actor: Actor, now: datetime) -> None:
    """Nobody stands in for a member any more. Records member.deputy_ended."""
    if Deputy.objects.filter(member_id=member_id).delete()[0]:
        record([Fact("member.deputy_ended", member_id)], actor=actor, now=now)
