"""Through whom each page speaks: one team, and one marketer of it who is accountable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.access import queries as access
from answerable.channels import queries as channels
from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.journeys.company import settle_approvals as journey
from answerable.journeys.promises.access import is_marketer
from answerable.staff import queries as staff
from answerable.web.members import member_of, owners_only, scope_of
from answerable.web.numbers import number
from answerable.web.said import tell
from answerable.web.settings.sections import sections

if TYPE_CHECKING:
    from answerable.access.models import Voice
    from answerable.channels.models import Page
    from answerable.staff.models import Member


@dataclass(frozen=True)
class Spoken:
    """A page, its voice if it has one, and the marketers whom one can choose."""

    page: Page
    voice: Voice | None
    marketers: list[Member]


def index(request: HttpRequest) -> HttpResponseBase:
    """Every page."""
    owners_only(request)
    named = access.voices()
    spoken = [
        Spoken(page, named.get(page.pk), [each for each in access.coordinators(page.pk) if is_marketer(each)])
        for page in channels.pages(scope_of(request).page_ids)
    ]
    return render(request, "settings/voices.html", {"sections": sections(request), "spoken": spoken, "departments": staff.departments()})


def update(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """Say who is accountable for one, or that it speaks as any other."""
    page = next((each for each in channels.pages(scope_of(request).page_ids) if each.pk == page_id), None)
    if page is None:
        raise Invisible(_("There is no such page, or you have no access to it."))
    owners_only(request)
    accountable_id, run_by_id = number(request.POST.get("accountable", "")), number(request.POST.get("run_by", ""))
    known, departments = {each.pk for each in access.coordinators(page_id)}, {each.pk for each in staff.departments()}
    if accountable_id not in {None, *known} or run_by_id not in {None, *departments}:
        raise Invisible(_("There is no such person or department any more."))
    journey.give_voice(page_id, accountable_id, run_by_id, member=member_of(request), now=clock.now())
    tell(request, _("Saved for %(page)s") % {"page": page.name})
    return redirect("settings:voices")
