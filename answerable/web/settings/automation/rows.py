"""A condition and an action as forms; what the second control offers depends on what the first one says."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from answerable.automation.rules.terms import Action, Condition, Do, How
from answerable.web.settings.automation.offered import Offer

_SEVERAL = re.compile(r"[,;\n]")
LIMIT = 300


def redrawing() -> dict[str, str]:
    """A control after whose change the form is drawn anew, with what was written so far."""
    url = reverse("settings:rule_draft")
    return {
        "hx-post": url,
        "hx-trigger": "change",
        "hx-target": "#rule-form",
        "hx-swap": "morph:outerHTML",
    }


class ConditionForm(forms.Form):
    """One condition."""

    about = forms.ChoiceField(label=_("What"))
    how = forms.ChoiceField(label=_("How"))

    def __init__(self, about: str, offers: dict[str, Offer], **given: Any) -> None:
        super().__init__(**given)
        offer = offers.get(about) or next(iter(offers.values()))
        self.fields["about"].choices = [(key, each.title) for key, each in offers.items()]  # type: ignore[attr-defined]  # a choice field
        self.fields["about"].widget.attrs |= redrawing()
        hows = (How.AT_LEAST, How.BELOW) if offer.kind == "number" else (How.IS, How.IS_NOT)
        self.fields["how"].choices = [(each.value, offer.how(each)) for each in hows]  # type: ignore[attr-defined]
        self.fields["values"] = _values(offer)
        self.has_boxes = offer.kind == "choice"

    def condition(self) -> Condition:
        """What was wished."""
        said = self.cleaned_data
        values = said["values"]
        several = [str(values)] if isinstance(values, int) else _SEVERAL.split(values) if isinstance(values, str) else values
        return Condition(said["about"], How(said["how"]), tuple(each.strip() for each in several if each.strip()))


def _values(offer: Offer) -> forms.Field:
    if offer.kind == "choice":
        return forms.MultipleChoiceField(label=offer.title, choices=offer.choices, widget=forms.CheckboxSelectMultiple)
    if offer.kind == "number":
        return forms.IntegerField(label=offer.title, min_value=0, max_value=2**31 - 1)
    return forms.CharField(label=offer.title, max_length=1_000, help_text=_("Several with commas between them; any one will do."))


class ActionForm(forms.Form):
    """One action."""

    do = forms.ChoiceField(label=_("Do"))

    def __init__(self, do: str, offers: dict[str, Offer], **given: Any) -> None:
        super().__init__(**given)
        known = do if do in offers else next(iter(offers))
        self.fields["do"].choices = [(key, each.title) for key, each in offers.items()]  # type: ignore[attr-defined]  # a choice field
        self.fields["do"].widget.attrs |= redrawing()
        if offers[known].kind == "choice":
            self.fields["what"] = forms.ChoiceField(label=offers[known].title, choices=[("", _("Choose")), *offers[known].choices])
        if known in {Do.NOTE, Do.FIELD}:
            self.fields["text"] = forms.CharField(
                label=_("Text"), max_length=LIMIT if known == Do.FIELD else 4_000, widget=_text_widget(known)
            )

    def action(self) -> Action:
        """What was wished."""
        said = self.cleaned_data
        return Action(Do(said["do"]), said.get("what", ""), said.get("text", ""))


def _text_widget(do: str) -> forms.Widget:
    return forms.Textarea(attrs={"rows": 3, "dir": "auto"}) if do == Do.NOTE else forms.TextInput(attrs={"dir": "auto"})
