"""Owners and leads decide which macros there are."""

from datetime import datetime

from django.utils.translation import gettext as _

from answerable.core.errors import Forbidden
from answerable.macros import operations as macros
from answerable.macros.models import Macro
from answerable.macros.operations import MacroDraft
from answerable.staff import queries as staff
from answerable.staff.models import Member


def may_settle(member: Member) -> bool:
    """Whether this member decides on macros."""
    return member.is_active and member.role in {Member.Role.OWNER, Member.Role.LEAD}


def require(member: Member) -> None:
    """Refuses whoever does not decide on macros."""
    if not may_settle(member):
        raise Forbidden(_("Owners and leads write macros. Ask one of them."))


def keep(macro_id: int | None, draft: MacroDraft, *, member: Member, now: datetime) -> Macro:
    """Make a macro, or word one otherwise."""
    require(member)
    actor = staff.actor(member)
    return macros.write(draft, actor=actor, now=now) if macro_id is None else macros.change(macro_id, draft, actor=actor, now=now)


def retire(macro_id: int, *, member: Member, now: datetime) -> None:
    """Offer one no longer."""
    require(member)
    macros.retire(macro_id, actor=staff.actor(member), now=now)


def revive(macro_id: int, *, member: Member, now: datetime) -> None:
    """Offer it again."""
    require(member)
    macros.revive(macro_id, actor=staff.actor(member), now=now)
