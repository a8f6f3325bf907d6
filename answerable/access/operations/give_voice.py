from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import queries
from answerable.access.errors import NoMarketer, StillAccountable
from answerable.access.models import Voice
from answerable.journal.record import Actor, Fact, record
from answerable.staff.models import Department, Member


@transaction.atomic
def give_voice(page_id: int, accountable_id: int, run_by_id: int | None = None, *, actor: Actor, now: datetime) -> Voice:
    """Have a page speak through the team of this marketer, who is accountable for it alone from now on.

    Refuses whoever is of no marketing department or may not publish there. Records page.voice_given.
    """
    accountable = Member.objects.select_related("department").get(pk=accountable_id)
    if accountable.department.discipline != Department.Discipline.MARKETING or not queries.coordinates(accountable, page_id):
        said = {"name": accountable.name}
        raise NoMarketer(_("%(name)s cannot be accountable here: it takes somebody of marketing who may publish on the page.") % said)
    kept = {"department_id": accountable.department_id, "accountable": accountable, "run_by_id": run_by_id, "named_at": now}
    voice, _is_new = Voice.objects.update_or_create(page_id=page_id, defaults=kept)
    data = {"department": accountable.department_id, "accountable": accountable_id, "run_by": run_by_id}
    record([Fact("page.voice_given", page_id, page_id=page_id, data=data)], actor=actor, now=now)
    return voice


@transaction.atomic
def end_voice(page_id: int, *, actor: Actor, now: datetime) -> None:
    """Let a page speak as any other. Records page.voice_ended."""
    if Voice.objects.filter(page_id=page_id).delete()[0]:
        record([Fact("page.voice_ended", page_id, page_id=page_id)], actor=actor, now=now)


def refuse_gap(member_id: int) -> None:
    """Refuses what leaves a page without its accountable marketer: after they left, moved, or may not publish there any more."""
    for voice in Voice.objects.filter(accountable_id=member_id).select_related("accountable", "page"):
        who = voice.accountable
        if who.department_id != voice.department_id or not queries.coordinates(who, voice.page_id):
            said = {"name": who.name, "page": voice.page.name}
            raise StillAccountable(
                _("%(name)s is accountable for %(page)s. Name somebody else first, in the settings under Voices.") % said
            )
