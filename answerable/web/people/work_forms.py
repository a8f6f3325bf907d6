"""What a colleague can do, how much at a time, and who stands in for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from answerable.staff import queries as staff
from answerable.staff.operations import Skills
from answerable.topics import queries as topics
from answerable.web.inbox.languages import LANGUAGES, language

if TYPE_CHECKING:
    from answerable.staff.models import Deputy, Member


def languages() -> list[tuple[str, str]]:
    """Those that customers may write in, as their speakers call them."""
    return [(code, language(code)) for code in LANGUAGES]


class SkillsForm(forms.Form):
    """Languages to tick, subjects in words, a number of cases."""

    languages = forms.MultipleChoiceField(label=_("Answers in"), choices=languages, required=False, widget=forms.CheckboxSelectMultiple)
    subjects = forms.CharField(
        label=_("Knows about"), required=False, max_length=1_000, help_text=_("With commas between, such as Refunds, Accessibility.")
    )
    capacity = forms.IntegerField(
        label=_("Open cases at a time"), min_value=1, max_value=999, required=False, help_text=_("Nothing: as many as come.")
    )

    def __init__(self, data: Any = None, *, member: Member) -> None:
        begin = {"languages": member.languages, "subjects": ", ".join(member.subjects), "capacity": member.capacity}
        super().__init__(data, initial=begin)

    @property
    def known(self) -> list[str]:
        """Subjects to choose from: what colleagues know about, and the company's topics."""
        return sorted({*staff.subjects(), *(each.path[-1] for each in topics.tree())}, key=str.casefold)

    def skills(self) -> Skills:
        """What was said."""
        said = self.cleaned_data
        subjects = [each.strip()[:80] for each in said["subjects"].split(",")]
        return Skills(said["languages"], subjects, said["capacity"])


class DeputyForm(forms.Form):
    """Who stands in, from one day to another."""

    deputy = forms.TypedChoiceField(label=_("Deputy"), coerce=int, empty_value=None, required=False)
    from_on = forms.DateField(label=_("From"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    until_on = forms.DateField(label=_("Until"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))

    def __init__(self, data: Any = None, *, member: Member, agreed: Deputy | None = None) -> None:
        names = ("deputy_id", "from_on", "until_on")
        super().__init__(data, initial={name.removesuffix("_id"): getattr(agreed, name) for name in names} if agreed else None)
        others = sorted(
            (each for each in staff.members() if each.pk != member.pk), key=lambda each: each.department_id != member.department_id
        )
        field = self.fields["deputy"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", gettext("Nobody")), *((each.pk, f"{each.name}, {each.department.name}") for each in others)]
