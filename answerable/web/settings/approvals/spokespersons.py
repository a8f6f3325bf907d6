"""Who speaks for each brand where it is a PR matter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.access import queries as access
from answerable.channels import queries as channels
from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.journeys.company import settle_approvals as journey
from answerable.staff import queries as staff
from answerable.web.members import member_of, owners_only
from answerable.web.numbers import number, numbers
from answerable.web.said import tell

if TYPE_CHECKING:
    from answerable.channels.models import Brand
    from answerable.staff.models import Department, Member


@dataclass(frozen=True)
class Speaker:
    """A brand with who speaks for it, whom one can choose, and which departments see its PR matters."""

    brand: Brand
    member_id: int | None
    people: list[Member]
    departments: list[tuple[Department, bool]]


def speakers(request: HttpRequest) -> list[Speaker]:
    """Every brand, for owners; nothing for others."""
    if not member_of(request).is_owner:
        return []
    named, people, departments = access.spokespersons(), staff.members(), staff.departments()
    found = []
    for brand in channels.brands():
        chosen = named.get(brand.pk)
        seeing = chosen.department_ids if chosen else []
        found.append(Speaker(brand, chosen.member_id if chosen else None, people, [(each, each.pk in seeing) for each in departments]))
    return found


def update(request: HttpRequest, brand_id: int) -> HttpResponseBase:
    """Name somebody, or nobody."""
    owners_only(request)
    brand = next((each for each in channels.brands() if each.pk == brand_id), None)
    member_id, departments = number(request.POST.get("member", "")), numbers(request.POST.getlist("departments"))
    known = {each.pk for each in staff.members()}
    if brand is None or (member_id is not None and member_id not in known):
        raise Invisible(_("There is no such brand or person any more."))
    seeing = [each.pk for each in staff.departments() if each.pk in departments]
    journey.name_spokesperson(brand_id, member_id, seeing, member=member_of(request), now=clock.now())
    tell(request, _("Saved for PR matters of %(brand)s from now on") % {"brand": brand.name})
    return redirect("settings:chains")
