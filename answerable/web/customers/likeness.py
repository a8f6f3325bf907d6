"""Who else a customer may be, with the reason; asked for when it comes into sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.customers import queries
from answerable.journeys.customers import merge as journey
from answerable.journeys.customers import sight
from answerable.journeys.customers.alike import Alike, Why, alike
from answerable.web.members import member_of, scope_of
from answerable.web.numbers import number
from answerable.web.said import tell

if TYPE_CHECKING:
    from answerable.customers.models import Person

MOST = 5


class Shown(NamedTuple):
    """Somebody who may be the same person, and why."""

    person: Person
    sentences: list[str]


def index(request: HttpRequest, person_id: int) -> HttpResponse:
    """The part of a page that says so; empty where nobody is alike."""
    person = sight.person(member_of(request), person_id)
    seen = {"person": person, "alike": shown(request, person.pk), "may_change": sight.may_change(member_of(request), person.pk)}
    return render(request, "customers/alike.html", seen)


def create(request: HttpRequest, person_id: int) -> HttpResponse:
    """Say that two are not one (`other`); nobody is asked again."""
    other = number(request.POST.get("other", "")) or 0
    journey.keep_apart(person_id, other, member=member_of(request), now=clock.now())
    tell(request, _("They stay two"))
    return redirect("customers:show", person_id)


def shown(request: HttpRequest, person_id: int) -> list[Shown]:
    """Those whom the member sees too, the surest first."""
    found = alike([person_id])
    visible = sight.seen(scope_of(request), [each.other_id for each in found])
    return [Shown(queries.person(each.other_id), sentences(each)) for each in found if each.other_id in visible][:MOST]


def sentences(found: Alike) -> list[str]:
    """Why two may be one."""
    words = {
        Why.THREAD: _("Wrote in one conversation with them: %(what)s"),
        Why.IDENTIFIER: _("Named what belongs to them: %(what)s"),
        Why.HANDLE: _("Has the same handle on another network: %(what)s"),
        Why.ENTITY: _("Has the same name and wrote about the same: %(what)s"),
        Why.NAME: _("Has the same name, and is known by a number or address alone"),
    }
    return [words[why] % {"what": ", ".join(sorted(found.reasons[why])[:3])} for why in Why if why in found.reasons]
