"""Business hours as a form."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from babel import Locale
from django import forms
from django.utils import dates
from django.utils.translation import get_language
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from answerable.journeys.company.settle_hours import COUNTRIES, public_holidays
from answerable.sla.operations import HoursDraft
from answerable.sla.rules.hours import HoursError
from answerable.sla.rules.written_hours import read_intervals, written
from answerable.web.zones import zones

if TYPE_CHECKING:
    from answerable.sla.models import Calendar


def countries() -> list[tuple[str, str]]:
    """Every country whose holidays are known, by its name in the reader's language."""
    names = Locale(get_language() or "en").territories
    return [("", say("None")), *sorted(((code, names.get(code, code)) for code in COUNTRIES), key=lambda each: each[1])]


class HoursForm(forms.Form):
    """One line a weekday, and the days on which nobody is there."""

    timezone = forms.ChoiceField(label=_("Time zone"), choices=zones)
    days_off = forms.CharField(
        label=_("Days off"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 6, "class": "tnum"}),
        help_text=_("One date a line, such as 2027-05-01."),
    )
    country = forms.ChoiceField(
        label=_("Add the public holidays of"), choices=countries, required=False, help_text=_("For this year and the next.")
    )

    def __init__(self, data: Any = None, *, calendar: Calendar, today: date) -> None:
        super().__init__(data, initial={"timezone": calendar.timezone, "days_off": "\n".join(calendar.days_off)})
        self._today = today
        for day in range(7):
            begin = written(calendar.hours.get(str(day), ()))
            box = forms.TextInput(attrs={"class": "tnum", "placeholder": say("not open"), "autocomplete": "off", "dir": "ltr"})
            self.fields[f"day_{day}"] = forms.CharField(
                label=dates.WEEKDAYS[day], required=False, max_length=120, initial=begin, widget=box
            )

    @property
    def days(self) -> list[forms.BoundField]:
        """The weekdays' fields."""
        return [self[f"day_{day}"] for day in range(7)]

    def clean(self) -> dict[str, Any]:
        """Refuses what is no time and what is no date, each where it stands."""
        self.week, off = {}, set()
        for day in range(7):
            try:
                self.week[str(day)] = read_intervals(self.cleaned_data.get(f"day_{day}", ""))
            except HoursError:
                self.add_error(f"day_{day}", say("Write from and to, such as 09:00-17:00, and a comma before the next."))
        for line in self.cleaned_data.get("days_off", "").split():
            try:
                off.add(date.fromisoformat(line).isoformat())
            except ValueError:
                self.add_error("days_off", say("%(line)s is not a date. Write it as 2027-05-01.") % {"line": line})
        if country := self.cleaned_data.get("country"):
            off |= set(public_holidays(country, (self._today.year, self._today.year + 1)))
        self.off = sorted(off)
        return self.cleaned_data

    def draft(self) -> HoursDraft:
        """What was wished."""
        return HoursDraft(self.cleaned_data["timezone"], self.week, self.off)
