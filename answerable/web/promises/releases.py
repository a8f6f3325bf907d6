"""A drafted offer is let out on a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.promises import release as journey
from answerable.promises.queries import releases
from answerable.staff import queries as staff
from answerable.web.members import member_of
from answerable.web.said import tell

if TYPE_CHECKING:
    from answerable.access.scope import Scope
    from answerable.channels.models import Page
    from answerable.promises.models import Promise, Release
    from answerable.staff.models import Member


@dataclass(frozen=True)
class Out:
    """A page on which a drafted offer is out, since when and by whom, or waits for one of `able`."""

    page: Page
    release: Release | None
    by: str
    able: list[Member]
    may_release: bool


def create(request: HttpRequest, promise_id: int, page_id: int) -> HttpResponse:
    """Let it out there."""
    journey.release(promise_id, page_id, member=member_of(request), now=clock.now())
    tell(request, _("It is out there now"))
    return redirect("promises:promise", promise_id)


def outs(promise: Promise, me: Member, scope: Scope) -> list[Out]:
    """Where a drafted offer is to go out, of the pages that the reader sees; nothing of what is no draft."""
    if not promise.is_drafted or promise.retired_at is not None:
        return []
    out = releases.released(promise)
    people = staff.members_by_id(each.member_id for each in out.values())
    found = []
    for page in (each for each in journey.pages_of(promise) if scope.sees(each.pk)):
        release = out.get(page.pk)
        able = journey.coordinators(promise, page.pk) if release is None else []
        found.append(Out(page, release, people[release.member_id].name if release else "", able, me.pk in {each.pk for each in able}))
    return found
