"""A macro as a form: a text in any language, further ones, and what is done after it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _

from answerable.labels import queries as labels
from answerable.macros.operations import MacroDraft
from answerable.macros.rules.fill import VARIABLES, unknown
from answerable.staff import queries as staff
from answerable.web.settings.forms import OfBrand

if TYPE_CHECKING:
    from answerable.macros.models import Wording

SHORT = RegexValidator(r"^/?[\w][\w-]*$", gettext_lazy("Letters, digits and hyphens, such as refund or late-train."))
# Customers write in more languages than the desk is translated into.
LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pl", "pt", "tr", "uk", "ar")
SNOOZES = [
    ("", gettext_lazy("Do not snooze")),
    ("4", gettext_lazy("4 hours")),
    ("24", gettext_lazy("1 day")),
    ("168", gettext_lazy("1 week")),
]


def _text(label: object, *, is_required: bool) -> forms.CharField:
    return forms.CharField(label=label, required=is_required, max_length=10_000, widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}))  # type: ignore[arg-type]


class MacroForm(OfBrand):
    """What a lead writes."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=120)
    shortcut = forms.CharField(
        label=gettext_lazy("Shortcut"), max_length=40, validators=[SHORT], help_text=gettext_lazy("What is typed after / in a reply.")
    )
    department = forms.ChoiceField(label=gettext_lazy("For department"), required=False)
    text = _text(gettext_lazy("Text"), is_required=True)
    label_ids = forms.MultipleChoiceField(label=gettext_lazy("Put labels on"), required=False, widget=forms.CheckboxSelectMultiple)
    assigns_to = forms.ChoiceField(label=gettext_lazy("Hand over to"), required=False)
    next_step = forms.CharField(
        label=gettext_lazy("What they are to do"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"})
    )
    snooze_hours = forms.ChoiceField(label=gettext_lazy("Snooze for"), choices=SNOOZES, required=False)
    closes = forms.BooleanField(label=gettext_lazy("Close the case as solved"), required=False)
    thanks = forms.BooleanField(label=gettext_lazy("Offer it as thanks beside praise"), required=False)

    def __init__(self, *args: object, wording: Wording | None = None, **given: Any) -> None:
        if wording is not None:
            given.setdefault("initial", _initial(wording))
        super().__init__(*args, **given)
        places = [(str(each.pk), each.name) for each in staff.departments()]
        self.fields["department"].choices = [("", _("All departments")), *places]  # type: ignore[attr-defined]  # a choice field
        self.fields["assigns_to"].choices = [("", _("Nobody else")), *places]  # type: ignore[attr-defined]
        known = [(str(each.pk), each.name) for each in labels.labels()]
        self.fields["label_ids"].choices = known  # type: ignore[attr-defined]
        if not known:
            del self.fields["label_ids"]
        self.fields["text"].help_text = _("Variables: %(names)s") % {"names": ", ".join(f"{{{{ {name} }}}}" for name in VARIABLES)}
        for code in LANGUAGES:
            self.fields[f"text_{code}"] = _text(get_language_info(code)["name_local"].capitalize(), is_required=False)

    @property
    def languages(self) -> list[forms.BoundField]:
        """The texts of single languages."""
        return [field for field in self if field.name.startswith("text_")]

    def texts(self) -> dict[str, str]:
        """By language; "" is any."""
        said = {name.removeprefix("text").removeprefix("_"): words for name, words in self.cleaned_data.items() if name.startswith("text")}
        return {code: words.replace("\r\n", "\n").strip() for code, words in said.items() if words.strip()}

    def clean(self) -> dict[str, object]:
        """Every variable is one that a case can fill."""
        for name, words in list(self.cleaned_data.items()):
            if name.startswith("text") and (strange := unknown(words)):
                self.add_error(name, _("There is no variable %(names)s.") % {"names": ", ".join(strange)})
        if self.cleaned_data.get("assigns_to") and not self.cleaned_data.get("next_step"):
            self.add_error("next_step", _("Say what they are to do, so that they need not ask the customer again."))
        return self.cleaned_data

    def draft(self) -> MacroDraft:
        """What was wished."""
        said = self.cleaned_data
        return MacroDraft(
            said["name"],
            said["shortcut"].removeprefix("/").lower(),
            self.texts(),
            brand_id=self.brand_id(),
            department_id=int(said["department"]) if said["department"] else None,
            label_ids=[int(each) for each in said.get("label_ids", [])],
            snooze_hours=int(said["snooze_hours"]) if said["snooze_hours"] else None,
            assigns_to_id=int(said["assigns_to"]) if said["assigns_to"] else None,
            next_step=said["next_step"],
            closes=said["closes"],
            thanks=said["thanks"],
        )


def _initial(wording: Wording) -> dict[str, object]:
    macro = wording.macro
    return {
        "name": macro.name,
        "shortcut": macro.shortcut,
        "brand": macro.brand_id,
        "department": macro.department_id,
        "label_ids": [str(each) for each in wording.label_ids],
        "assigns_to": wording.department_id,
        "snooze_hours": wording.snooze_hours,
        "next_step": wording.next_step,
        "closes": wording.closes,
        "thanks": macro.thanks,
        **{f"text_{code}" if code else "text": words for code, words in wording.texts.items()},
    }
