"""What the company gives, and up to where its people decide: owners and leads say so."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core.errors import Forbidden
from answerable.goodwill import operations as goodwill
from answerable.goodwill.models import Ceiling, Kind
from answerable.goodwill.operations import CeilingDraft
from answerable.journal.record import Actor
from answerable.journeys.company.settle_labels import settler
from answerable.staff import queries as staff
from answerable.staff.models import Member


@transaction.atomic
def keep_kind(kind_id: int | None, name: str, *, member: Member, now: datetime) -> Kind:
    """Make a kind of gesture, or call one otherwise."""
    actor = settler(member)
    if kind_id is None:
        return goodwill.add_kind(name, actor=actor, now=now)
    return goodwill.change_kind(kind_id, name, actor=actor, now=now)


@transaction.atomic
def retire_kind(kind_id: int, *, member: Member, now: datetime) -> Kind:
    """Give it no longer."""
    return goodwill.retire_kind(kind_id, actor=settler(member), now=now)


@transaction.atomic
def revive_kind(kind_id: int, *, member: Member, now: datetime) -> Kind:
    """Let it be given again."""
    return goodwill.revive_kind(kind_id, actor=settler(member), now=now)


@transaction.atomic
def settle_ceiling(draft: CeilingDraft, *, member: Member, now: datetime) -> Ceiling:
    """Say who decides up to where. Owners only: nobody raises their own limit."""
    return goodwill.settle_ceiling(draft, actor=_owner(member), now=now)


@transaction.atomic
def drop_ceiling(ceiling_id: int, *, member: Member, now: datetime) -> Ceiling:
    """Have it no longer. Owners only."""
    return goodwill.drop_ceiling(ceiling_id, actor=_owner(member), now=now)


def _owner(member: Member) -> Actor:
    if not member.is_active or not member.is_owner:
        raise Forbidden(_("Only owners say who may give how much. Ask one of them."))
    return staff.actor(member)
