from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.policy.errors import NoSuchPolicy
from answerable.policy.models import Attendance, Workshop


@dataclass(frozen=True, slots=True)
class WorkshopDraft:
    """A workshop as somebody plans it."""

    name: str
    held_on: date
    link: str = ""


@transaction.atomic
def call(policy_id: int, draft: WorkshopDraft, *, actor: Actor, now: datetime) -> Workshop:
    """Set a day on which a policy is talked through. Records workshop.called."""
    workshop = Workshop.objects.create(policy_id=policy_id, name=draft.name, held_on=draft.held_on, link=draft.link)
    record([Fact("workshop.called", workshop.pk, data={"policy": policy_id})], actor=actor, now=now)
    return workshop


@transaction.atomic
def call_off(workshop_id: int, *, actor: Actor, now: datetime) -> None:
    """Let it not take place. Records workshop.called_off."""
    if not Workshop.objects.filter(pk=workshop_id, called_off_at=None).update(called_off_at=now):
        raise NoSuchPolicy(_("There is no such workshop any more."))
    record([Fact("workshop.called_off", workshop_id)], actor=actor, now=now)


@transaction.atomic
def attend(workshop_id: int, member_ids: Iterable[int], *, actor: Actor, now: datetime) -> None:
    """Keep who took part: these, and nobody else. Records workshop.attended."""
    wanted = set(member_ids)
    known = set(Attendance.objects.filter(workshop_id=workshop_id).values_list("member_id", flat=True))
    Attendance.objects.filter(workshop_id=workshop_id, member_id__in=known - wanted).delete()
    Attendance.objects.bulk_create(Attendance(workshop_id=workshop_id, member_id=each, at=now) for each in sorted(wanted - known))
    if wanted != known:
        record([Fact("workshop.attended", workshop_id, data={"members": sorted(wanted)})], actor=actor, now=now)
