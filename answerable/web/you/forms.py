"""How a member wants their desk, and by which keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language_info
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from answerable.staff import queries as staff
from answerable.web.layout.keymap import changeable
from answerable.web.zones import zones

if TYPE_CHECKING:
    from answerable.staff.models import Member, Preference


def languages() -> list[tuple[str, object]]:
    """Each by its own name, as whoever reads it looks for it; first what counts where nobody chooses."""
    company = staff.look().language
    usual = say("As the company: %(language)s") % {"language": get_language_info(company)["name_local"]} if company else _("As the browser")
    return [("", usual), *own_names()]


def own_names() -> list[tuple[str, object]]:
    """The languages of the desk, each by its own name."""
    return [(code, get_language_info(code)["name_local"]) for code, _name in settings.LANGUAGES]


THEMES = [("system", _("As the system")), ("light", _("Light")), ("dark", _("Dark"))]
DENSITIES = [("roomy", _("Roomy: two lines of each message")), ("compact", _("Compact: one line"))]


class PreferenceForm(forms.Form):
    """Look, language, and what calls for attention."""

    language = forms.ChoiceField(label=_("Language"), choices=languages, required=False)
    timezone = forms.ChoiceField(label=_("Time zone"), choices=zones, help_text=_("Times are shown as they are where you work."))
    theme = forms.ChoiceField(label=_("Theme"), choices=THEMES)
    density = forms.ChoiceField(label=_("Rows"), choices=DENSITIES)
    has_notifications = forms.BooleanField(label=_("Notify me on the desktop"), required=False)
    has_sound = forms.BooleanField(label=_("Play a sound"), required=False)
    mail = forms.ChoiceField(
        label=_("By mail"),
        choices=[("at_once", _("At once")), ("daily", _("Once a day, at seven in the morning")), ("none", _("Not by mail"))],
        help_text=_("Colleagues who mention you, pages in trouble, and what owners are told."),
    )
    has_keys = forms.BooleanField(label=_("Single-key shortcuts are on"), required=False)

    def __init__(self, member: Member, held: Preference, data: Any = None) -> None:
        own = {name: getattr(held, name) for name in self.base_fields if hasattr(held, name)}
        super().__init__(data, initial={**own, "language": member.language, "timezone": member.timezone})


class KeysForm(forms.Form):
    """One key a shortcut, or two after each other; what is left empty keeps its own."""

    def __init__(self, held: Preference, data: Any = None) -> None:
        super().__init__(data)
        for place, each in enumerate(changeable()):
            box = forms.TextInput(attrs={"maxlength": 3, "autocomplete": "off", "placeholder": each.keys.upper(), "spellcheck": "false"})
            self.fields[f"key_{place}"] = forms.CharField(
                label=str(each.words), required=False, max_length=3, widget=box, initial=held.keys.get(each.keys, "")
            )

    def clean(self) -> dict[str, Any]:
        """Refuses what is no key, and a key that does two things."""
        taken: dict[str, str] = {}
        for name, own in self._own().items():
            key = self.cleaned_data.get(name, "").strip().lower() or own
            if not _is_pressable(key):
                self.add_error(name, say("One key such as Q, or two with a space between, such as G Q."))
            elif key in taken:
                self.add_error(name, say("%(key)s is the key of “%(words)s” already.") % {"key": key.upper(), "words": taken[key]})
            taken[key] = str(self.fields[name].label)
        return self.cleaned_data

    def keys(self) -> dict[str, str]:
        """Only what differs from what the desk comes with."""
        said = {own: self.cleaned_data[name].strip().lower() for name, own in self._own().items()}
        return {own: key for own, key in said.items() if key and key != own}

    def _own(self) -> dict[str, str]:
        return {f"key_{place}": each.keys for place, each in enumerate(changeable())}


def _is_pressable(key: str) -> bool:
    return all(len(each) == 1 and each.isprintable() for each in key.split(" ")) and len(key.split(" ")) <= 2
