"""A policy as a form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.channels import queries as channels
from answerable.journeys.policies.access import may_write
from answerable.policy.operations import PolicyDraft
from answerable.staff import queries as staff

if TYPE_CHECKING:
    from answerable.policy.models import Version
    from answerable.staff.models import Member

BARS = [
    ("nothing", _("Nothing: it is asked for, and who has read it is shown")),
    ("pages", _("Replying on these pages")),
    ("everywhere", _("Replying on every page")),
]
TEXT = {"rows": 18, "dir": "auto", "class": "w-full"}
HINT = _("Markdown: # before a heading, - before a point, **bold**, [words](https://address).")


class PolicyForm(forms.Form):
    """What a lead or an owner writes; of a new one also whose it is, of a changed one what is new."""

    title = forms.CharField(label=_("Title"), max_length=120)
    department = forms.TypedChoiceField(label=_("In the library of"), coerce=int)
    text = forms.CharField(label=_("Text"), max_length=50_000, widget=forms.Textarea(attrs=TEXT), help_text=HINT)
    departments = forms.TypedMultipleChoiceField(
        label=_("Whom it binds"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple, help_text=_("Choose none to bind all.")
    )
    bars = forms.ChoiceField(label=_("Until it is read, it bars"), choices=BARS, initial="nothing", widget=forms.RadioSelect)
    pages = forms.TypedMultipleChoiceField(label=_("Pages"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple)
    change = forms.CharField(label=_("What is new"), max_length=200, required=False)
    is_small = forms.BooleanField(label=_("A small change: nobody needs to read it again"), required=False)
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, member: Member, version: Version | None = None, **given: Any) -> None:
        if version is not None:
            given.setdefault("initial", _initial(version))
        super().__init__(*args, **given)
        places = staff.departments()
        own = [(each.pk, each.name) for each in places if may_write(member, each.pk)]
        self.fields["department"].choices = own  # type: ignore[attr-defined]  # a choice field
        self.fields["department"].initial = member.department_id
        self.fields["departments"].choices = [(each.pk, each.name) for each in places]  # type: ignore[attr-defined]
        self.fields["pages"].choices = [(each.pk, each.name) for each in channels.pages()]  # type: ignore[attr-defined]
        for name in ("department",) if version is not None else ("change", "is_small", "seen"):
            del self.fields[name]

    def clean(self) -> dict[str, object]:
        """Barring on pages names some."""
        if self.cleaned_data.get("bars") == "pages" and not self.cleaned_data.get("pages"):
            self.add_error("pages", _("Choose at least one page."))
        return self.cleaned_data

    def department_id(self) -> int:
        """Whose it is."""
        return int(self.cleaned_data["department"])

    def draft(self) -> PolicyDraft:
        """What was wished."""
        said = self.cleaned_data
        return PolicyDraft(
            said["title"],
            said["text"].replace("\r\n", "\n").replace("\x00", "").strip(),
            department_ids=said["departments"],
            bars=said["bars"],
            page_ids=said["pages"],
            change=said.get("change", ""),
            is_small=said.get("is_small", False),
            seen=said.get("seen") or 0,
        )


def _initial(version: Version) -> dict[str, object]:
    return {
        "title": version.title,
        "text": version.text,
        "departments": version.department_ids,
        "bars": version.bars,
        "pages": version.page_ids,
        "seen": version.number,
    }
