"""A phrase to listen for, as a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.channels import queries as channels
from answerable.listening.operations import PhraseDraft
from answerable.web.inbox.languages import LANGUAGES, language
from answerable.web.written import lines

if TYPE_CHECKING:
    from answerable.listening.models import Version


class PhraseForm(forms.Form):
    """How customers name the brand, what takes that back, and in which languages. `trial` is a text to try it on, and is not kept."""

    brand = forms.TypedChoiceField(label=_("Brand"), coerce=int)
    spellings = forms.CharField(
        label=_("Listen for"),
        max_length=8_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_(
            "One a line, the name first, then misspellings and hashtags. Case, accents and hyphens make no difference; * at an end lets "
            "the word go on, # at the beginning finds the hashtag alone."
        ),
    )
    unless = forms.CharField(
        label=_("But not"),
        required=False,
        max_length=8_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One a line. What holds the phrase takes back that place; any other word takes back the whole post."),
    )
    is_joined = forms.BooleanField(label=_("Several words count written as one, too"), required=False, initial=True)
    languages = forms.MultipleChoiceField(
        label=_("In these languages alone"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "checkbox checkbox-sm"}),
        help_text=_("With none chosen, in all."),
    )
    trial = forms.CharField(
        label=_("Try it on a post"), required=False, max_length=2_000, widget=forms.Textarea(attrs={"rows": 2}), help_text=_("Not kept.")
    )
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: object, version: Version | None = None, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        brands = channels.brands()
        self.fields["languages"].choices = [(code, language(code)) for code in LANGUAGES]  # type: ignore[attr-defined]  # a choice field
        self._brand_id = version.phrase.brand_id if version else brands[0].pk
        if version is not None or len(brands) == 1:
            del self.fields["brand"]
        else:
            self.fields["brand"].choices = [(each.pk, each.name) for each in brands]  # type: ignore[attr-defined]  # a choice field

    @classmethod
    def of(cls, version: Version) -> PhraseForm:
        """The form filled with one that stands."""
        written = {"spellings": "\n".join(version.spellings), "unless": "\n".join(version.unless), "languages": version.languages}
        return cls(initial=written | {"is_joined": version.is_joined, "seen": version.number}, version=version)

    def draft(self) -> PhraseDraft:
        """What was wished."""
        said = self.cleaned_data
        spellings, unless = (tuple(dict.fromkeys(lines(said[name]))) for name in ("spellings", "unless"))
        brand_id = said.get("brand", self._brand_id)
        return PhraseDraft(brand_id, spellings, unless, said["languages"], said["is_joined"], said.get("seen") or 0)
