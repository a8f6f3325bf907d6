"""Which fields there are, and what they offer."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.labels.errors import NameTaken, NoSuchField
from answerable.labels.models import Choice, Field


@dataclass(frozen=True, slots=True)
class FieldDraft:
    """A field as somebody wants it; without a brand it is for all. Only a choice has `choices`."""

    name: str
    kind: str
    brand_id: int | None = None
    is_required_to_close: bool = False
    choices: Sequence[str] = field(default_factory=tuple)


@transaction.atomic
def add_field(draft: FieldDraft, *, actor: Actor, now: datetime) -> Field:
    """Ask for one thing more, below all others. Refuses a name that its brand has. Records field.added."""
    last = Field.objects.aggregate(last=Max("position"))["last"]
    made = Field(brand_id=draft.brand_id, kind=draft.kind, position=0 if last is None else last + 1)
    return _keep(made, draft, "field.added", actor, now)


@transaction.atomic
def change_field(field_id: int, draft: FieldDraft, *, actor: Actor, now: datetime) -> Field:
    """Call it otherwise, offer other choices, require it or not. Its kind and brand stay. Records field.changed."""
    return _keep(_standing(field_id), draft, "field.changed", actor, now)


@transaction.atomic
def retire_field(field_id: int, *, actor: Actor, now: datetime) -> Field:
    """Ask for it no longer; what cases say under it is kept. Records field.retired."""
    found = _standing(field_id)
    found.retired_at = now
    found.save()
    record([Fact("field.retired", found.pk)], actor=actor, now=now)
    return found


@transaction.atomic
def revive_field(field_id: int, *, actor: Actor, now: datetime) -> Field:
    """Ask for a retired field again, with the choices that it had. Refuses where another one took its name. Records field.revived."""
    found = Field.objects.select_for_update().filter(pk=field_id, retired_at__isnull=False).first()
    if found is None:
        raise NoSuchField(_("There is no such retired field."))
    found.retired_at = None
    _save(found)
    record([Fact("field.revived", found.pk)], actor=actor, now=now)
    return found


def _standing(field_id: int) -> Field:
    found = Field.objects.select_for_update().filter(pk=field_id, retired_at=None).first()
    if found is None:
        raise NoSuchField(_("There is no such field."))
    return found


def _keep(kept: Field, draft: FieldDraft, event: str, actor: Actor, now: datetime) -> Field:
    kept.name, kept.is_required_to_close = draft.name, draft.is_required_to_close
    _save(kept)
    if kept.kind == Field.Kind.CHOICE:
        _offer(kept, list(dict.fromkeys(draft.choices)), now)
    record([Fact(event, kept.pk, data={"kind": kept.kind, "required": kept.is_required_to_close})], actor=actor, now=now)
    return kept


def _save(kept: Field) -> None:
    try:
        with transaction.atomic():
            kept.save()
    except IntegrityError as error:
        raise NameTaken(_("There is a field of this name already. Choose another name.")) from error


def _offer(kept: Field, names: Sequence[str], now: datetime) -> None:
    """Choices of the same name stay the same choice; those that are gone stand where they were chosen."""
    known = {each.name: each for each in Choice.objects.filter(field=kept)}
    for position, name in enumerate(names):
        choice = known.get(name) or Choice(field=kept, name=name)
        choice.position, choice.retired_at = position, None
        choice.save()
    Choice.objects.filter(field=kept, retired_at=None).exclude(name__in=names).update(retired_at=now)
