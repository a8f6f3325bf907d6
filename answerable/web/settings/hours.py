"""When the company answers, with an example of what that means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.journeys.company import settle_hours as journey
from answerable.sla import queries as sla
from answerable.sla.errors import UnusableHours
from answerable.sla.operations import HoursDraft
from answerable.sla.rules.example import example
from answerable.sla.rules.hours import HoursError, read_hours
from answerable.web.members import member_of
from answerable.web.said import tell
from answerable.web.settings.hours_form import HoursForm
from answerable.web.settings.labels import require
from answerable.web.settings.sections import sections

if TYPE_CHECKING:
    from answerable.sla.models import Calendar

EXAMPLE_MINUTES = 30


def edit(request: HttpRequest) -> HttpResponse:
    """As they are."""
    require(request)
    return _shown(request, _form(request))


def update(request: HttpRequest) -> HttpResponse:
    """Keep them."""
    require(request)
    form = _form(request, is_sent=True)
    if not form.is_valid():
        return _shown(request, form, status=422)
    try:
        journey.keep_hours(_calendar(), form.draft(), member=member_of(request), now=clock.now())
    except UnusableHours as error:
        form.add_error(None, str(error.sentence))
        return _shown(request, form, status=error.status)
    tell(request, _("Business hours are saved; deadlines that run keep their time"))
    return redirect("settings:hours")


def try_out(request: HttpRequest) -> HttpResponse:
    """The example for hours that are not kept yet."""
    require(request)
    form = _form(request, is_sent=True)
    return render(request, "settings/hours_example.html", _example(form.draft()) if form.is_valid() else {})


def _calendar() -> Calendar:
    calendar = sla.calendar()
    if calendar is None:
        raise Invisible(_("There are no business hours yet. Set the desk up first."))
    return calendar


def _form(request: HttpRequest, *, is_sent: bool = False) -> HoursForm:
    return HoursForm(request.POST if is_sent else None, calendar=_calendar(), today=timezone.localdate())


def _example(draft: HoursDraft) -> dict[str, object]:
    try:
        hours = read_hours(draft.week, draft.timezone, draft.days_off)
    except HoursError:
        return {}
    found = example(hours, EXAMPLE_MINUTES * 60, clock.now())
    return {"arrives": found[0], "due": found[1], "zone": draft.timezone, "minutes": EXAMPLE_MINUTES} if found else {"is_always": True}


def _shown(request: HttpRequest, form: HoursForm, status: int = 200) -> HttpResponse:
    kept = _calendar()
    told = _example(HoursDraft(kept.timezone, kept.hours, kept.days_off))
    return render(request, "settings/hours.html", {"sections": sections(request), "form": form, **told}, status=status)
