"""Owners and leads decide what a brand shows; who may publish on a page keeps an entry of it back; the customer objects without asking."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import operations as access
from answerable.access import queries as access_queries
from answerable.access import scope
from answerable.access.models import Restriction
from answerable.access.scope import Action
from answerable.channels import queries as channels
from answerable.core.errors import Forbidden, Invisible
from answerable.evidence import operations as evidence
from answerable.evidence.models import HoldBack, PublicPage
from answerable.evidence.operations import PageDraft
from answerable.journeys.telling import evidence as telling
from answerable.staff import queries as staff
from answerable.staff.models import Member


def may_settle(member: Member) -> bool:
    """Whether this member decides what is shown."""
    return member.is_active and member.role in {Member.Role.OWNER, Member.Role.LEAD}


def may_hold_back(member: Member) -> bool:
    """Whether there is a page whose entries this member may keep back."""
    return bool(scope.of(member).page_ids_for(Action.PUBLISH))


def require(member: Member) -> None:
    """Refuses whoever does not decide what is shown."""
    if not may_settle(member):
        raise Forbidden(_("Owners and leads decide what is shown. Ask one of them."))


def sees_brand(brand_id: int, member: Member) -> bool:
    """Whether this member sees a page of a brand."""
    return brand_id in {each.brand_id for each in channels.pages(scope.of(member).page_ids)}


def require_brand(brand_id: int, member: Member) -> None:
    """The same for one brand; it is invisible to whoever sees none of its pages."""
    if not sees_brand(brand_id, member):
        raise Invisible(_("There is no such brand."))
    require(member)


def settle(brand_id: int, draft: PageDraft, *, member: Member, now: datetime) -> PublicPage:
    """Decide what a brand shows; refuses who does not decide, and a brand of whose pages the member sees none."""
    require_brand(brand_id, member)
    return evidence.settle(brand_id, draft, actor=staff.actor(member), now=now)


def hold_back(case_id: int, reason: str, note: str, *, member: Member, now: datetime) -> HoldBack:
    """Keep an entry back, for a reason."""
    scope.case(scope.of(member), case_id, Action.PUBLISH)
    return evidence.hold_back(case_id, reason, note, actor=staff.actor(member), now=now)


@transaction.atomic
def let_show(case_id: int, *, member: Member, now: datetime) -> None:
    """List it again; a PR matter for the first time. Refuses there everybody but its spokesperson and owners."""
    scope.case(scope.of(member), case_id, Action.PUBLISH)
    actor, standing = staff.actor(member), access_queries.restriction(case_id)
    if standing is not None:
        if not may_let_show(standing, member):
            raise Forbidden(
                _("Only %(name)s or an owner lets the public read how a PR matter ended.") % {"name": standing.spokesperson.name}
            )
        access.let_show(case_id, actor=actor, now=now)
    evidence.let_show(case_id, actor=actor, now=now)


def may_let_show(standing: Restriction, member: Member) -> bool:
    """Whether this member lets the public read how this PR matter ended."""
    return member.is_owner or standing.spokesperson_id == member.pk


@transaction.atomic
def object_to(case_id: int, *, now: datetime) -> None:
    """The customer wants it not listed; colleagues hear of it the first time."""
    if evidence.object_to(case_id, now=now):
        telling.objected(case_id, now=now)
