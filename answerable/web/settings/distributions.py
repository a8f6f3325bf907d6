"""How cases come to the people of each department: taken from the queue, or given out by the desk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.core import clock
from answerable.inbox import queries as inbox
from answerable.journeys.casework.on_shift import on_shift
from answerable.journeys.company import settle_distribution as journey
from answerable.routing import queries as routing
from answerable.staff import queries as staff
from answerable.web.case.refuse import refuse_unless
from answerable.web.members import member_of
from answerable.web.said import tell
from answerable.web.settings.sections import sections

if TYPE_CHECKING:
    from answerable.staff.models import Department, Member

WAYS: dict[str, tuple[str | Promise, str | Promise]] = {
    "pull": (gettext_lazy("People take from the queue"), gettext_lazy("“Take next” gives each what is due first.")),
    "turn": (gettext_lazy("Round robin"), gettext_lazy("Each in turn.")),
    "skill": (
        gettext_lazy("By skill"),
        gettext_lazy("To who speaks the language, before others to who knows the subject, else in turn. A late case goes to anybody."),
    ),
}


@dataclass(frozen=True)
class Place:
    """A department: how its cases come to its people, who of them is there, and how many cases each has."""

    department: Department
    way: str
    ways: list[tuple[str, str | Promise, str | Promise]]
    there: list[tuple[Member, int, bool]]
    people_count: int


class WayForm(forms.Form):
    """The one that was chosen."""

    way = forms.ChoiceField(choices=[(each, each) for each in WAYS])


def index(request: HttpRequest) -> HttpResponse:
    """The departments for which this member decides."""
    departments, ways, shift = journey.settled_by(member_of(request)), routing.ways(), on_shift(clock.now())
    loads, people = inbox.loads(shift.people), staff.members()
    choices = [(key, title, words) for key, (title, words) in WAYS.items()]
    places = []
    for each in departments:
        there = [one for one in shift.of(each.pk) if one.department_id == each.pk]
        shown = [(one, loads.get(one.pk, 0), one.capacity is not None and loads.get(one.pk, 0) >= one.capacity) for one in there]
        count = sum(one.department_id == each.pk for one in people)
        places.append(Place(each, ways.get(each.pk, "pull"), choices, shown, count))
    return render(request, "settings/distributions.html", {"sections": sections(request), "places": places})


def update(request: HttpRequest, department_id: int) -> HttpResponse:
    """Choose another way."""
    journey.settled_by(member_of(request))
    form = WayForm(request.POST)
    refuse_unless(form)
    found = journey.settle_distribution(department_id, form.cleaned_data["way"], member=member_of(request), now=clock.now())
    way = str(WAYS[form.cleaned_data["way"]][0])
    tell(request, _("%(department)s: %(way)s") % {"department": found.name, "way": way})
    return redirect("settings:distributions")
