from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.evidence.errors import NoWords
from answerable.evidence.models import Change
from answerable.journal.record import Actor, Fact, record


@dataclass(frozen=True, slots=True)
class ChangeDraft:
    """What changed, in words for everybody; since when, or from when; and the topic of the complaints that it is about."""

    words: str
    on: date
    topic_id: int | None = None


@transaction.atomic
def tell_change(brand_id: int, draft: ChangeDraft, *, actor: Actor, now: datetime) -> Change:
    """Say on a brand's page what changed. Refuses nothing at all. Records evidence.change_told."""
    words = " ".join(draft.words.split())
    if not words:
        raise NoWords(_("Say what changed."))
    member_id, _department_id = actor.person()
    told = Change.objects.create(brand_id=brand_id, topic_id=draft.topic_id, words=words[:140], on=draft.on, member_id=member_id, at=now)
    record([Fact("evidence.change_told", told.pk, data={"brand": brand_id, "topic": draft.topic_id})], actor=actor, now=now)
    return told


@transaction.atomic
def take_back(change_id: int, *, actor: Actor, now: datetime) -> None:
    """Say it no more; it is kept that it was said. Records evidence.change_taken_back."""
    if Change.objects.filter(pk=change_id, ended_at=None).update(ended_at=now):
        record([Fact("evidence.change_taken_back", change_id)], actor=actor, now=now)
