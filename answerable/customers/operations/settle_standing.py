"""Which standings the company has."""

import re
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from answerable.customers.errors import NoSuchStanding, StandingTaken
from answerable.customers.models import Standing
from answerable.journal.record import Actor, Fact, record

LONGEST_KEY = 40


@dataclass(frozen=True, slots=True)
class StandingDraft:
    """A standing as somebody wants it; without a key, the name gives one."""

    name: str
    tone: str = Standing.Tone.PLAIN.value
    key: str = ""


@transaction.atomic
def add_standing(draft: StandingDraft, *, actor: Actor, now: datetime) -> Standing:
    """Have one more. Refuses a name or key that there is already. Records standing.added."""
    key = slugify(draft.key or draft.name)[:LONGEST_KEY] or f"standing-{Standing.objects.count() + 1}"
    if Standing.objects.filter(key=key).exists():
        raise StandingTaken(
            _("There is a standing with the key “%(key)s” already, perhaps a retired one. Choose another name.") % {"key": key}
        )
    return _keep(Standing(key=key, name=draft.name, tone=draft.tone), "standing.added", actor, now)


@transaction.atomic
def change_standing(standing_id: int, draft: StandingDraft, *, actor: Actor, now: datetime) -> Standing:
    """Call it otherwise, wherever it stands; its key stays. Records standing.changed."""
    standing = _find(standing_id, is_retired=False)
    standing.name, standing.tone = draft.name, draft.tone
    return _keep(standing, "standing.changed", actor, now)


@transaction.atomic
def retire_standing(standing_id: int, *, actor: Actor, now: datetime) -> Standing:
    """Give it to nobody else; who has it keeps it. Records standing.retired."""
    standing = _find(standing_id, is_retired=False)
    standing.retired_at = now
    return _keep(standing, "standing.retired", actor, now)


@transaction.atomic
def revive_standing(standing_id: int, *, actor: Actor, now: datetime) -> Standing:
    """Let it be given again. Refuses where another one took its name. Records standing.revived."""
    standing = _find(standing_id, is_retired=True)
    standing.retired_at = None
    return _keep(standing, "standing.revived", actor, now)


def _find(standing_id: int, *, is_retired: bool) -> Standing:
    found = Standing.objects.select_for_update().filter(pk=standing_id, retired_at__isnull=not is_retired).first()
    if found is None:
        raise NoSuchStanding(_("There is no such standing."))
    return found


def _keep(standing: Standing, event: str, actor: Actor, now: datetime) -> Standing:
    standing.name = re.sub(r"\s+", " ", standing.name).strip()
    try:
        with transaction.atomic():
            standing.save()
    except IntegrityError as error:
        raise StandingTaken(_("There is a standing of this name already. Choose another name.")) from error
    record([Fact(event, standing.pk, data={"key": standing.key})], actor=actor, now=now)
    return standing
