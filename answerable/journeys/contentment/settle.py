"""Owners and leads decide whether and how a page asks."""

from datetime import datetime

from django.utils.translation import gettext as _

from answerable.access import scope
from answerable.access.scope import Action
from answerable.core.errors import Forbidden
from answerable.satisfaction import operations as satisfaction
from answerable.satisfaction.models import Survey
from answerable.satisfaction.operations import SurveyDraft
from answerable.staff import queries as staff
from answerable.staff.models import Member


def may_settle(member: Member) -> bool:
    """Whether this member decides how pages ask."""
    return member.is_active and member.role in {Member.Role.OWNER, Member.Role.LEAD}


def require(page_id: int | None, member: Member) -> None:
    """Refuses whoever does not see the page, or does not decide."""
    if page_id is not None:
        scope.of(member).require(Action.SEE, page_id)
    if not may_settle(member):
        raise Forbidden(_("Owners and leads decide how customers are asked. Ask one of them."))


def settle(page_id: int, draft: SurveyDraft, *, member: Member, now: datetime) -> Survey:
    """Decide how a page asks."""
    require(page_id, member)
    return satisfaction.settle(page_id, draft, actor=staff.actor(member), now=now)
