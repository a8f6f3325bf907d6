"""Labels and fields as forms."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.channels import queries as channels
from answerable.labels.operations import FieldDraft, LabelDraft
from answerable.web.written import lines

COLOURS = [
    ("grey", _("Grey")),
    ("petrol", _("Petrol")),
    ("green", _("Green")),
    ("amber", _("Amber")),
    ("red", _("Red")),
    ("plum", _("Plum")),
]
KINDS = [("text", _("Text")), ("number", _("Number")), ("date", _("Date")), ("choice", _("Choice from a list"))]


class OfBrand(forms.Form):
    """A name, and for which brand; with one brand nobody is asked. What exists keeps its brand."""

    def __init__(self, *args: object, is_new: bool = True, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        brands = channels.brands()
        if is_new and len(brands) > 1:
            choices = [("", _("All brands")), *((str(each.pk), each.name) for each in brands)]
            self.fields["brand"] = forms.ChoiceField(label=_("For"), choices=choices, required=False)

    def brand_id(self) -> int | None:
        """The brand that was chosen, None for all."""
        chosen = self.cleaned_data.get("brand")
        return int(chosen) if chosen else None


class LabelForm(OfBrand):
    """A label."""

    name = forms.CharField(label=_("Name"), max_length=40)
    colour = forms.ChoiceField(label=_("Colour"), choices=COLOURS)

    def draft(self) -> LabelDraft:
        """What was wished."""
        return LabelDraft(self.cleaned_data["name"], self.cleaned_data["colour"], self.brand_id())


class FieldForm(OfBrand):
    """A field; its kind stays once it is there."""

    name = forms.CharField(label=_("Name"), max_length=60)
    kind = forms.ChoiceField(label=_("Kind"), choices=KINDS)
    choices = forms.CharField(
        label=_("Choices"), help_text=_("One a line."), required=False, max_length=4_000, widget=forms.Textarea(attrs={"rows": 4})
    )
    is_required_to_close = forms.BooleanField(label=_("Must be filled in before a case is closed"), required=False)

    def __init__(self, *args: object, is_new: bool = True, kind: str = "", **given: object) -> None:
        super().__init__(*args, is_new=is_new, **given)
        self._kind = kind
        if not is_new:
            del self.fields["kind"]
            if kind != "choice":
                del self.fields["choices"]

    def offered(self) -> list[str]:
        """The choices, each once."""
        return list(dict.fromkeys(line[:60] for line in lines(self.cleaned_data.get("choices", ""))))

    def clean(self) -> dict[str, object]:
        """A choice offers something."""
        kind = self.cleaned_data.get("kind", self._kind)
        if kind == "choice" and not self.offered():
            self.add_error("choices", _("Write at least one choice, one a line."))
        return self.cleaned_data

    def draft(self) -> FieldDraft:
        """What was wished."""
        said = self.cleaned_data
        return FieldDraft(said["name"], said.get("kind", self._kind), self.brand_id(), said["is_required_to_close"], self.offered())
