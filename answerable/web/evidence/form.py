"""What a brand shows, as a form; and why an entry is held back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from answerable.evidence.operations import ChangeDraft, PageDraft
from answerable.evidence.words import REASONS
from answerable.topics import queries as topics
from answerable.web.topic_names import to_choose

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


class ChangeForm(forms.Form):
    """What changed because of complaints, for everybody to read."""

    words = forms.CharField(label=_("What changed, or will"), max_length=140, widget=forms.TextInput(attrs={"dir": "auto"}))
    on = forms.DateField(label=_("Since, or from"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    topic = forms.TypedChoiceField(
        label=_("Complaints about"), coerce=int, empty_value=None, required=False, help_text=_("The page counts them, before and since.")
    )

    def __init__(self, *args: Any, brand: Brand, **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["topic"].choices = [("", _("Nothing to count")), *to_choose(topics.tree([brand.pk]))]  # type: ignore[attr-defined]  # a choice field

    def draft(self) -> ChangeDraft:
        """What is to be said."""
        said = self.cleaned_data
        return ChangeDraft(said["words"], said["on"], said["topic"])


class HoldBackForm(forms.Form):
    """Why an entry is held back; the note stays inside."""

    reason = forms.ChoiceField(label=_("Reason"), choices=list(REASONS.items()))
    note = forms.CharField(label=_("Note"), max_length=300, required=False)
