"""When the company answers, and other hours by which departments work, with an example of what that means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.journeys.company import settle_hours as journey
from answerable.sla import queries as sla
from answerable.sla.errors import HoursNameTaken
from answerable.web.members import member_of
from answerable.web.said import tell
from answerable.web.settings.hours_form import HoursForm
from answerable.web.settings.hours_shown import example_of, shown
from answerable.web.settings.labels import require
from answerable.web.submit import submit

if TYPE_CHECKING:
    from answerable.sla.models import Calendar


def edit(request: HttpRequest, calendar_id: int | None = None) -> HttpResponse:
    """As they are."""
    require(request)
    calendar = _calendar(calendar_id)
    return shown(request, HoursForm(calendar=calendar), calendar)


def update(request: HttpRequest, calendar_id: int | None = None) -> HttpResponse:
    """Keep them."""
    require(request)
    calendar = _calendar(calendar_id)
    form = HoursForm(request.POST, calendar=calendar)

    def keep() -> HttpResponse:
        journey.keep_hours(calendar, form.draft(), member=member_of(request), now=clock.now())
        tell(request, _("Business hours are saved; deadlines that run keep their time"))
        return redirect(request.path)

    return submit(form, keep, lambda status: shown(request, form, calendar, status))  # type: ignore[return-value]


def new(request: HttpRequest) -> HttpResponse:
    """Other hours; they begin as the company's."""
    require(request)
    return shown(request, HoursForm(calendar=_calendar(), is_new=True), None)


def create(request: HttpRequest) -> HttpResponse:
    """Add them."""
    require(request)
    form = HoursForm(request.POST, calendar=_calendar(), is_new=True)

    def keep() -> HttpResponse:
        made = journey.add_hours(form.cleaned_data["name"], form.draft(), member=member_of(request), now=clock.now())
        tell(request, _("%(name)s is there; departments can choose it now") % {"name": made.name})
        return redirect("settings:other_hours", made.pk)

    return submit(form, keep, lambda status: shown(request, form, None, status), {HoursNameTaken: "name"})  # type: ignore[return-value]


def destroy(request: HttpRequest, calendar_id: int) -> HttpResponse:
    """Take hours away that nobody works by."""
    require(request)
    calendar = _calendar(calendar_id)
    journey.drop_hours(calendar, member=member_of(request), now=clock.now())
    tell(request, _("%(name)s is gone") % {"name": calendar.name})
    return redirect("settings:hours")


def try_out(request: HttpRequest) -> HttpResponse:
    """The example for hours that are not kept yet, and the parts of the country that is chosen."""
    require(request)
    form = HoursForm(request.POST, calendar=_calendar())
    said = example_of(form.draft()) if form.is_valid() else {}
    return render(request, "settings/hours_example.html", {**said, "field": form["subdivision"], "is_answer": True})


def _calendar(calendar_id: int | None = None) -> Calendar:
    found = [each for each in sla.calendars() if calendar_id in {None, each.pk}]
    if not found:
        raise Invisible(_("There are no such business hours."))
    return found[0]
