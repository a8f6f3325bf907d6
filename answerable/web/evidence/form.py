"""What a brand shows, as a form; and why an entry is held back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from answerable.evidence.operations import PageDraft
from answerable.evidence.words import REASONS

if TYPE_CHECKING:
    from answerable.channels.models import Brand
    from answerable.evidence.models import PublicPage


class PageForm(forms.Form):
    """The switch, the address, and whether customers' words are shown."""

    is_on = forms.BooleanField(
        label=_("Show it to everybody"), required=False, help_text=_("Without a log-in, under the address below. Off, nobody finds it.")
    )
    slug = forms.CharField(label=_("Address"), max_length=60, help_text=_("Small letters, digits and hyphens."))
    has_words = forms.BooleanField(
        label=_("With customers’ words"),  # noqa: RUF001 - an apostrophe
        required=False,
        help_text=_("Without names and details, while what they wrote stands. The page is then kept out of search engines."),
    )

    def __init__(self, *args: Any, brand: Brand, page: PublicPage | None = None, **given: Any) -> None:
        known = {"is_on": page.is_on, "slug": page.slug, "has_words": page.has_words} if page else {"slug": slugify(brand.name)[:60]}
        super().__init__(*args, **{"initial": known, **given})

    def draft(self) -> PageDraft:
        """What was wished."""
        said = self.cleaned_data
        return PageDraft(said["slug"].strip().lower(), said["is_on"], said["has_words"])


class HoldBackForm(forms.Form):
    """Why an entry is held back; the note stays inside."""

    reason = forms.ChoiceField(label=_("Reason"), choices=list(REASONS.items()))
    note = forms.CharField(label=_("Note"), max_length=300, required=False)
