"""The form with which a person says how a message is to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.triage.words import REASONS, SENTIMENTS, URGENCIES

if TYPE_CHECKING:
    from answerable.triage.models import Reading


class ReadingForm(forms.Form):
    """What a person may correct."""

    reason = forms.ChoiceField(label=_("Reason"), choices=list(REASONS.items()))
    urgency = forms.ChoiceField(label=_("Urgency"), choices=list(URGENCIES.items()))
    sentiment = forms.ChoiceField(label=_("Mood"), choices=list(SENTIMENTS.items()))
    needs_response = forms.BooleanField(label=_("It needs an answer"), required=False)

    @classmethod
    def of(cls, reading: Reading) -> ReadingForm:
        """The form filled with how the message is read now."""
        return cls(initial={name: getattr(reading, name) for name in cls.base_fields}, auto_id="reading-%s")
