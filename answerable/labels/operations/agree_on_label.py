"""Which labels there are."""

from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.labels.errors import NameTaken, NoSuchLabel
from answerable.labels.models import Label


@dataclass(frozen=True, slots=True)
class LabelDraft:
    """A label as somebody wants it; without a brand it is for all."""

    name: str
    colour: str = Label.Colour.GREY.value
    brand_id: int | None = None


def add_label(draft: LabelDraft, *, actor: Actor, now: datetime) -> Label:
    """Make a label; refuses a name that its brand has. Records label.added."""
    return _keep(Label(**asdict(draft)), "label.added", actor, now)


@transaction.atomic
def change_label(label_id: int, draft: LabelDraft, *, actor: Actor, now: datetime) -> Label:
    """Call it otherwise, on every case that has it. Its brand stays. Records label.changed."""
    label = _standing(label_id)
    label.name, label.colour = draft.name, draft.colour
    return _keep(label, "label.changed", actor, now)


@transaction.atomic
def retire_label(label_id: int, *, actor: Actor, now: datetime) -> Label:
    """Let it go on no further case; where it stands, it stays. Records label.retired."""
    label = _standing(label_id)
    label.retired_at = now
    return _keep(label, "label.retired", actor, now)


@transaction.atomic
def revive_label(label_id: int, *, actor: Actor, now: datetime) -> Label:
    """Let a retired label be put on cases again. Refuses where another one took its name. Records label.revived."""
    label = Label.objects.select_for_update().filter(pk=label_id, retired_at__isnull=False).first()
    if label is None:
        raise NoSuchLabel(_("There is no such retired label."))
    label.retired_at = None
    return _keep(label, "label.revived", actor, now)


def _standing(label_id: int) -> Label:
    label = Label.objects.select_for_update().filter(pk=label_id, retired_at=None).first()
    if label is None:
        raise NoSuchLabel(_("There is no such label."))
    return label


def _keep(label: Label, event: str, actor: Actor, now: datetime) -> Label:
    try:
        with transaction.atomic():
            label.save()
    except IntegrityError as error:
        raise NameTaken(_("There is a label of this name already. Choose another name.")) from error
    record([Fact(event, label.pk, data={"colour": label.colour, "brand": label.brand_id})], actor=actor, now=now)
    return label
