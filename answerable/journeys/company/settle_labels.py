"""Which labels and fields there are: owners and leads decide."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core.errors import Forbidden
from answerable.journal.record import Actor
from answerable.labels import operations as labels
from answerable.labels.models import Field, Label
from answerable.labels.operations import FieldDraft, LabelDraft
from answerable.staff import queries as staff
from answerable.staff.models import Member


def may_settle(member: Member) -> bool:
    """Whether this member decides on labels and fields."""
    return member.is_active and member.role in {Member.Role.OWNER, Member.Role.LEAD}


@transaction.atomic
def keep_label(label_id: int | None, draft: LabelDraft, *, member: Member, now: datetime) -> Label:
    """Make a label, or change one."""
    actor = settler(member)
    if label_id is None:
        return labels.add_label(draft, actor=actor, now=now)
    return labels.change_label(label_id, draft, actor=actor, now=now)


@transaction.atomic
def retire_label(label_id: int, *, member: Member, now: datetime) -> Label:
    """Let a label go on no further case."""
    return labels.retire_label(label_id, actor=settler(member), now=now)


@transaction.atomic
def revive_label(label_id: int, *, member: Member, now: datetime) -> Label:
    """Let it be put on cases again."""
    return labels.revive_label(label_id, actor=settler(member), now=now)


@transaction.atomic
def keep_field(field_id: int | None, draft: FieldDraft, *, member: Member, now: datetime) -> Field:
    """Make a field, or change one."""
    actor = settler(member)
    if field_id is None:
        return labels.add_field(draft, actor=actor, now=now)
    return labels.change_field(field_id, draft, actor=actor, now=now)


@transaction.atomic
def retire_field(field_id: int, *, member: Member, now: datetime) -> Field:
    """Ask for a field no longer."""
    return labels.retire_field(field_id, actor=settler(member), now=now)


@transaction.atomic
def revive_field(field_id: int, *, member: Member, now: datetime) -> Field:
    """Ask for it again."""
    return labels.revive_field(field_id, actor=settler(member), now=now)


def settler(member: Member) -> Actor:
    if not may_settle(member):
        raise Forbidden(_("Owners and leads decide on labels and fields. Ask one of them."))
    return staff.actor(member)
