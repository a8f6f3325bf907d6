"""What customers can be to the company, and which programs tell of them."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import operations as access
from answerable.access.models import Token
from answerable.access.operations import TokenDraft
from answerable.core.errors import Forbidden
from answerable.customers import operations as customers
from answerable.customers.models import Standing
from answerable.customers.operations import StandingDraft
from answerable.journal.record import Actor
from answerable.journeys.company.settle_labels import settler
from answerable.staff import queries as staff
from answerable.staff.models import Member


@transaction.atomic
def keep_standing(standing_id: int | None, draft: StandingDraft, *, member: Member, now: datetime) -> Standing:
    """Make a standing, or change one. Owners and leads decide."""
    actor = settler(member)
    if standing_id is None:
        return customers.add_standing(draft, actor=actor, now=now)
    return customers.change_standing(standing_id, draft, actor=actor, now=now)


@transaction.atomic
def retire_standing(standing_id: int, *, member: Member, now: datetime) -> Standing:
    """Give it to nobody else."""
    return customers.retire_standing(standing_id, actor=settler(member), now=now)


@transaction.atomic
def revive_standing(standing_id: int, *, member: Member, now: datetime) -> Standing:
    """Let it be given again."""
    return customers.revive_standing(standing_id, actor=settler(member), now=now)


@transaction.atomic
def make_token(draft: TokenDraft, *, member: Member, now: datetime) -> tuple[Token, str]:
    """Let a program in; says its secret, which nobody sees again. Owners only."""
    return access.make_token(draft, actor=_owner(member), now=now)


@transaction.atomic
def revoke_token(token_id: int, *, member: Member, now: datetime) -> Token:
    """Let a program in no longer. Owners only."""
    return access.revoke_token(token_id, actor=_owner(member), now=now)


def tokens(member: Member) -> list[Token]:
    """Those that let somebody in, newest first. Owners only."""
    _owner(member)
    return list(Token.objects.filter(revoked_at=None).select_related("brand").order_by("-id"))


def _owner(member: Member) -> Actor:
    if not member.is_active or not member.is_owner:
        raise Forbidden(_("Only owners may do this. Ask one of them."))
    return staff.actor(member)
