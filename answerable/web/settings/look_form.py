"""The look of the company as forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.channels.operations import readable
from answerable.channels.rules.colour import DESKS_OWN
from answerable.core.errors import Refusal
from answerable.web.you.forms import DENSITIES, THEMES, own_names

if TYPE_CHECKING:
    from answerable.channels.models import Brand
    from answerable.staff.models import Look


class Swatch(forms.TextInput):
    """The browser's own way to choose a colour."""

    input_type = "color"


class BrandForm(forms.Form):
    """A brand's colour, and a logo in place of the one it has."""

    colour = forms.CharField(label=_("Colour"), max_length=7, widget=Swatch(attrs={"class": "p-1"}))
    logo = forms.FileField(
        label=_("Logo"),
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg,image/webp,image/avif,image/gif"}),
        help_text=_("A square picture looks best. It is drawn anew, without anything that was hidden in the file."),
    )

    def __init__(self, brand: Brand, data: Any = None, files: Any = None) -> None:
        super().__init__(data, files, initial={"colour": brand.colour or DESKS_OWN}, auto_id=f"id_{brand.pk}_%s")
        self.brand = brand

    def clean_colour(self) -> str:
        """The desk's own colour is none."""
        colour = str(self.cleaned_data["colour"]).lower()
        try:
            return "" if colour == DESKS_OWN else readable(colour)
        except Refusal as refusal:
            raise forms.ValidationError(str(refusal.sentence)) from refusal


def languages() -> list[tuple[str, object]]:
    """Each by its own name; first what the browser asks for."""
    return [("", _("As each browser asks")), *own_names()]


class LookForm(forms.Form):
    """The desk of who has chosen nothing."""

    theme = forms.ChoiceField(label=_("Theme"), choices=THEMES)
    density = forms.ChoiceField(label=_("Rows"), choices=DENSITIES)
    language = forms.ChoiceField(label=_("Language"), choices=languages, required=False)

    def __init__(self, look: Look, data: Any = None) -> None:
        self._look = look
        super().__init__(data, initial={name: getattr(look, name) for name in ("theme", "density", "language")})

    def look(self) -> Look:
        """What was wished."""
        for name, value in self.cleaned_data.items():
            setattr(self._look, name, value)
        return self._look
