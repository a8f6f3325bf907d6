"""The screen of business hours: all of them beside each other, the one that is looked at, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.core import clock
from answerable.sla import queries as sla
from answerable.sla.operations import HoursDraft
from answerable.sla.rules.example import example
from answerable.sla.rules.hours import HoursError, read_hours
from answerable.staff import queries as staff
from answerable.web.settings.hours_form import HoursForm
from answerable.web.settings.sections import sections

if TYPE_CHECKING:
    from answerable.sla.models import Calendar

EXAMPLE_MINUTES = 30


def shown(request: HttpRequest, form: HoursForm, calendar: Calendar | None, status: int = 200) -> HttpResponse:
    """The hours that are looked at, or new ones."""
    every = sla.calendars()
    names, by = {each.pk: each.name for each in staff.departments()}, sla.departments_by_calendar()
    seen = {
        "sections": sections(request),
        "form": form,
        "calendar": calendar,
        "every": every,
        "is_company": calendar is not None and calendar.pk == every[0].pk,
        "departments": [names[each] for each in by.get(calendar.pk, ()) if each in names] if calendar else [],
        **(example_of(_kept(calendar or every[0]))),
    }
    return render(request, "settings/hours.html", seen, status=status)


def example_of(draft: HoursDraft) -> dict[str, object]:
    """What these hours mean for a message just before the longest pause; nothing of hours that cannot be used."""
    try:
        hours = read_hours(draft.week, draft.timezone, draft.days_off, country=draft.country, subdivision=draft.subdivision)
    except HoursError:
        return {}
    found = example(hours, EXAMPLE_MINUTES * 60, clock.now())
    return {"arrives": found[0], "due": found[1], "zone": draft.timezone, "minutes": EXAMPLE_MINUTES} if found else {"is_always": True}


def _kept(calendar: Calendar) -> HoursDraft:
    return HoursDraft(calendar.timezone, calendar.hours, calendar.days_off, calendar.country, calendar.subdivision)
