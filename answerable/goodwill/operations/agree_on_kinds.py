"""Which kinds of gestures there are."""

import re
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from answerable.goodwill.errors import KindTaken, NoSuchKind
from answerable.goodwill.models import Kind
from answerable.journal.record import Actor, Fact, record


@transaction.atomic
def add_kind(name: str, *, actor: Actor, now: datetime) -> Kind:
    """Have one more. Refuses a name that there is. Records goodwill.kind_added."""
    return _keep(Kind(name=name), "goodwill.kind_added", actor, now)


@transaction.atomic
def change_kind(kind_id: int, name: str, *, actor: Actor, now: datetime) -> Kind:
    """Call it otherwise, wherever it was given. Records goodwill.kind_changed."""
    kind = _find(kind_id, is_retired=False)
    kind.name = name
    return _keep(kind, "goodwill.kind_changed", actor, now)


@transaction.atomic
def retire_kind(kind_id: int, *, actor: Actor, now: datetime) -> Kind:
    """Give it no longer; what was given stays. Records goodwill.kind_retired."""
    kind = _find(kind_id, is_retired=False)
    kind.retired_at = now
    return _keep(kind, "goodwill.kind_retired", actor, now)


@transaction.atomic
def revive_kind(kind_id: int, *, actor: Actor, now: datetime) -> Kind:
    """Let it be given again. Refuses where another one took its name. Records goodwill.kind_revived."""
    kind = _find(kind_id, is_retired=True)
    kind.retired_at = None
    return _keep(kind, "goodwill.kind_revived", actor, now)


def _find(kind_id: int, *, is_retired: bool) -> Kind:
    found = Kind.objects.select_for_update().filter(pk=kind_id, retired_at__isnull=not is_retired).first()
    if found is None:
        raise NoSuchKind(_("There is no such kind of gesture."))
    return found


def _keep(kind: Kind, event: str, actor: Actor, now: datetime) -> Kind:
    kind.name = re.sub(r"\s+", " ", kind.name).strip()
    try:
        with transaction.atomic():
            kind.save()
    except IntegrityError as error:
        raise KindTaken(_("There is a kind of gesture of this name already. Choose another name.")) from error
    record([Fact(event, kind.pk)], actor=actor, now=now)
    return kind
