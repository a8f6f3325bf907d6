"""Lengths of business time as hours and minutes: no days, for whose day would that be?"""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _

_WRITTEN = re.compile(r"(\d{1,4}):([0-5]\d)")


def span(minutes: int) -> str:
    """A length in words: 30 min, 4 h, 1 h 30 min."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _("%(minutes)s min") % {"minutes": rest}
    return _("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": rest} if rest else _("%(hours)s h") % {"hours": hours}


class SpanField(forms.CharField):
    """A length as people type it, such as 4:00; its value is minutes."""

    def __init__(self, *, least: int = 1, **given: Any) -> None:
        box = forms.TextInput(attrs={"class": "tnum", "dir": "ltr", "autocomplete": "off", "placeholder": "0:00"})
        super().__init__(max_length=8, widget=box, **given)
        self.least = least

    def prepare_value(self, value: Any) -> Any:
        """What stands in the field."""
        return f"{value // 60}:{value % 60:02}" if isinstance(value, int) else value

    def clean(self, value: Any) -> Any:
        """Minutes; refuses what is no length."""
        text = super().clean(value)
        if not text:
            return 0
        found = _WRITTEN.fullmatch(text)
        if not found:
            raise forms.ValidationError(_("Write hours and minutes, such as 0:30 or 4:00."))
        minutes = 60 * int(found[1]) + int(found[2])
        if minutes < self.least:
            raise forms.ValidationError(_("Give it at least a minute."))
        return minutes
