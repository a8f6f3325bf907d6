"""The set-up in five steps, in any order, each now or later: brand, page, people, who answers what, guidelines. Owners only."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.channels import operations as channels
from answerable.channels import queries as pages
from answerable.channels.models import Brand
from answerable.core.errors import Forbidden
from answerable.journal.record import Actor
from answerable.journeys.company.ownership_templates import sheet_of
from answerable.journeys.company.settle_ownership import drafts
from answerable.policy import operations as policy
from answerable.policy import queries as policies
from answerable.policy.models import Guideline
from answerable.routing import operations as routing
from answerable.routing import queries as ownership
from answerable.routing.rules.sheet import Sheet
from answerable.staff import queries as people
from answerable.staff.models import Department, Member


@dataclass(frozen=True, slots=True)
class Step:
    """One step: whether it is done, and whether somebody left it out for now."""

    key: str
    is_done: bool
    is_put_off: bool

    @property
    def is_open(self) -> bool:
        """Whether somebody should be led there."""
        return not (self.is_done or self.is_put_off)


DONE: dict[str, Callable[[], bool]] = {
    "brand": lambda: bool(pages.brands()),
    "page": lambda: bool(pages.pages()),
    "people": lambda: not people.is_alone(),
    "ownership": lambda: ownership.version_in_force() > 1 or len(ownership.rows_in_force()) > 1,
    "guidelines": policies.has_guidelines,
}


def steps(brand: Brand) -> list[Step]:
    """Every step in its order. What is done is seen from what is there, so it does not matter where it was done."""
    later = pages.put_off(brand.pk)
    return [Step(key, is_done(), key in later) for key, is_done in DONE.items()]


def next_step(brand: Brand) -> str:
    """The first step that is open; nothing once all are done or left out."""
    return next((each.key for each in steps(brand) if each.is_open), "")


@transaction.atomic
def put_off(brand: Brand, step: str, *, member: Member, now: datetime) -> None:
    """Leave a step out for now."""
    channels.put_off(brand.pk, step, actor=_owner(member), now=now)


@transaction.atomic
def rename(brand: Brand, name: str, *, timezone: str, member: Member, now: datetime) -> Brand:
    """Call a brand otherwise."""
    return channels.rename(brand.pk, name, timezone=timezone, actor=_owner(member), now=now)


@transaction.atomic
def guide(brand: Brand, text: str, *, member: Member, now: datetime) -> Guideline:
    """Say how a brand writes."""
    return policy.guide(brand.pk, text, actor=_owner(member), now=now)


@transaction.atomic
def own_by(template: str, *, member: Member, now: datetime) -> int:
    """Agree on the rules of a trade from now on, with the departments it needs; those with such a name are used. Says the version."""
    actor = _owner(member)
    sheet = sheet_of(template, Sheet(), actor=actor, now=now)
    sheet = Sheet(sheet.lines, sheet.first_line_id or _first(member).pk)
    return routing.agree(drafts(sheet), about=routing.About(first_line_id=sheet.first_line_id), actor=actor, now=now)


def _first(member: Member) -> Department:
    return people.departments()[0] if people.departments() else member.department


def _owner(member: Member) -> Actor:
    if not (member.is_active and member.is_owner):
        raise Forbidden(_("Only owners may do this. Ask one of them."))
    return people.actor(member)
