"""A target as a form: for which cases, by when, who is told."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.sla.operations import TargetDraft
from answerable.sla.rules.times import Times
from answerable.sla.rules.which_target import Key
from answerable.web.settings.targets.choices import Choices
from answerable.web.settings.targets.spans import SpanField

if TYPE_CHECKING:
    from answerable.sla.models import Target

CUTOFF = time(16, 0)
EXAMPLE = _("Such as 0:30 or 4:00.")


class CasesForm(forms.Form):
    """Which cases: every field that is left open asks nothing."""

    standing = forms.ChoiceField(label=_("Customer"), required=False)
    topic = forms.TypedChoiceField(label=_("Topic"), coerce=int, empty_value=None, required=False)
    page = forms.TypedChoiceField(label=_("Page"), coerce=int, empty_value=None, required=False)
    urgency = forms.ChoiceField(label=_("Urgency"), required=False)

    def __init__(self, *args: Any, choices: Choices, **given: Any) -> None:
        super().__init__(*args, **given)
        for name, offered in choices.offered():
            self.fields[name].choices = offered  # type: ignore[attr-defined]  # choice fields
        if not choices.standings:
            del self.fields["standing"]
        if not choices.topics:
            del self.fields["topic"]

    def key(self) -> Key:
        """What was asked of a case."""
        said = self.cleaned_data
        return Key(said["page"], said["urgency"], said.get("topic"), said.get("standing", ""))


class TargetForm(CasesForm):
    """The same with what is promised."""

    promise = forms.ChoiceField(
        label=_("Answers are due"),
        choices=[("times", _("Within a time of business hours")), ("day", _("On the business day on which the message was posted"))],
        widget=forms.RadioSelect,
        initial="times",
    )
    first = SpanField(label=_("First answer within"), help_text=EXAMPLE)
    next = SpanField(label=_("Every next answer within"), help_text=EXAMPLE)
    cutoff = forms.TimeField(
        label=_("If posted before"),
        help_text=_("What is posted later is due by the end of the next business day."),
        widget=forms.TimeInput(attrs={"type": "time", "class": "tnum"}, format="%H:%M"),
        initial=CUTOFF,
    )
    resolution = SpanField(label=_("The whole matter within"), help_text=_("Such as 16:00, of business hours."))
    pauses = forms.BooleanField(label=_("The whole matter waits while it is the customer's turn"), required=False, initial=True)
    lead = SpanField(
        label=_("Warn somebody on shift ahead by"), help_text=_("Never before half of the time is over."), least=0, required=False
    )
    further = SpanField(
        label=_("Tell the owners, once it is late for"), help_text=_("The lead hears as soon as it is late."), least=0, required=False
    )

    use_required_attribute = False  # what belongs to the other promise is not seen

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        unasked = ("first", "next") if self.data.get("promise") == "day" else ("cutoff",)
        for name in unasked if self.is_bound else ():
            self.fields[name].required = False

    @classmethod
    def of(cls, target: Target, choices: Choices) -> TargetForm:
        """Filled with what is promised now."""
        times, key = target.times, target.key
        given = {
            "standing": key.standing,
            "topic": key.topic_id,
            "page": key.page_id,
            "urgency": key.urgency,
            "promise": "times" if times.cutoff_minute is None else "day",
            "first": times.first,
            "next": times.next,
            "resolution": times.resolution,
            "cutoff": CUTOFF if times.cutoff_minute is None else time(*divmod(times.cutoff_minute, 60)),
            "pauses": times.pauses,
            "lead": times.lead_minutes,
            "further": times.further_minutes,
        }
        return cls(initial=given, choices=choices)

    @property
    def cases(self) -> list[forms.BoundField]:
        """The fields that say which cases."""
        return [self[name] for name in CasesForm.base_fields if name in self.fields]

    def draft(self) -> TargetDraft:
        """What was wished."""
        said = self.cleaned_data
        at = said["cutoff"] if said["promise"] == "day" else None
        return TargetDraft(
            self.key(),
            Times(
                said.get("first") or said["resolution"],
                said.get("next") or said["resolution"],
                said["resolution"],
                cutoff_minute=60 * at.hour + at.minute if at else None,
                lead_minutes=said["lead"],
                further_minutes=said["further"],
                pauses=said["pauses"],
            ),
        )
