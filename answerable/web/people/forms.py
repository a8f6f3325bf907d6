"""A colleague, and a step of access for each page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.access.scope import Action
from answerable.channels import queries as channels
from answerable.journeys.company.manage_people import Person
from answerable.staff import queries as staff
from answerable.web.people.levels import ANSWER, LEVELS, NONE, WORDS, level_of

if TYPE_CHECKING:
    from answerable.staff.models import Department

ROLES = [
    ("agent", _("Agent: works on cases")),
    ("lead", _("Lead: works on cases, answers for a department")),
    ("reader", _("Reader: reads and notes, whatever the pages say")),
    ("owner", _("Owner: everything, on every page")),
]
SHORT_ROLES = {"owner": _("Owners"), "lead": _("Leads"), "agent": _("Agents"), "reader": _("Readers")}


class GrantsForm(forms.Form):
    """One choice a page."""

    def __init__(self, *args: object, held: Mapping[int, frozenset[str]] | None = None, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        for page in channels.pages():
            begin = ANSWER if held is None else level_of(held.get(page.pk, ()))
            self.fields[f"page_{page.pk}"] = forms.ChoiceField(label=page.name, choices=list(WORDS.items()), initial=begin)

    def grants(self) -> dict[int, frozenset[Action]]:
        """By page, what is allowed."""
        chosen = {name: level for name, level in self.cleaned_data.items() if name.startswith("page_")}
        return {int(name.removeprefix("page_")): LEVELS[level or NONE] for name, level in chosen.items()}


class PersonForm(forms.Form):
    """Who, where, as what."""

    name = forms.CharField(label=_("Name"), max_length=120)
    department = forms.TypedChoiceField(label=_("Department"), coerce=int)
    role = forms.ChoiceField(label=_("Role"), choices=ROLES)

    def __init__(self, *args: object, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        choice = self.fields["department"]
        assert isinstance(choice, forms.TypedChoiceField)
        choice.choices = [(each.pk, each.name) for each in staff.departments()]

    def department_chosen(self) -> Department:
        """The department itself."""
        return next(each for each in staff.departments() if each.pk == self.cleaned_data["department"])


class InviteForm(GrantsForm, PersonForm):
    """A colleague to be, and what they may do."""

    email = forms.EmailField(label=_("E-mail address"))
    field_order = ("name", "email", "department", "role")

    def person(self) -> Person:
        """Who it is to be."""
        said = self.cleaned_data
        return Person(said["name"], said["email"], self.department_chosen(), said["role"])


class SecondFactorForm(forms.Form):
    """Whose members sign in with a second factor."""

    roles = forms.MultipleChoiceField(
        label=_("Required of"),
        choices=list(SHORT_ROLES.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
