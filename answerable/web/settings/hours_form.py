"""Business hours as a form."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import dates
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from answerable.sla.operations import HoursDraft
from answerable.sla.rules.hours import HoursError
from answerable.sla.rules.written_hours import read_intervals, written
from answerable.web.settings.holidays import countries, parts
from answerable.web.zones import zones

if TYPE_CHECKING:
    from answerable.sla.models import Calendar


class HoursForm(forms.Form):
    """One line a weekday, whose holidays, and the days on which nobody is there; a name where they are new."""

    name = forms.CharField(label=_("Name"), max_length=80, help_text=_("Such as Night desk."))
    timezone = forms.ChoiceField(label=_("Time zone"), choices=zones)
    country = forms.ChoiceField(label=_("Public holidays of"), choices=countries, required=False, help_text=_("Every year, by themselves."))
    subdivision = forms.ChoiceField(label=_("In"), required=False)
    days_off = forms.CharField(
        label=_("Other days off"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 5, "class": "tnum"}),
        help_text=_("One date a line, such as 2027-05-01."),
    )

    def __init__(self, data: Any = None, *, calendar: Calendar, is_new: bool = False) -> None:
        begin = {"timezone": calendar.timezone, "country": calendar.country, "subdivision": calendar.subdivision}
        super().__init__(data, initial={**begin, "days_off": "\n".join(calendar.days_off)})
        if not is_new:
            del self.fields["name"]
        self._offer_parts(data["country"] if data and "country" in data else calendar.country)
        for day in range(7):
            hours = written(calendar.hours.get(str(day), ()))
            box = forms.TextInput(attrs={"class": "tnum", "placeholder": say("not open"), "autocomplete": "off", "dir": "ltr"})
            self.fields[f"day_{day}"] = forms.CharField(
                label=dates.WEEKDAYS[day], required=False, max_length=120, initial=hours, widget=box
            )

    def _offer_parts(self, country: str) -> None:
        """Of the country that is chosen; what stood for another one falls back to the whole."""
        choices, given = parts(country), self.data.get("subdivision", "")
        field = self.fields["subdivision"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices
        if given not in dict(choices):
            self.data = dict(self.data.items()) | {"subdivision": ""}

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
        self.off = sorted(off)
        return self.cleaned_data

    def draft(self) -> HoursDraft:
        """What was wished."""
        said = self.cleaned_data
        return HoursDraft(said["timezone"], self.week, self.off, said["country"], said["subdivision"])
