"""A colleague, and a step of access for each page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from answerable.access import queries as access
from answerable.access.scope import Action
from answerable.channels import queries as channels
from answerable.journeys.company.manage_people import Person
from answerable.staff import queries as staff
from answerable.web.people.levels import ANSWER, LEVELS, NONE, WORDS, level_of, words_of

if TYPE_CHECKING:
    from answerable.staff.models import Department, Member

ROLES = [
    ("agent", _("Agent: works on cases")),
    ("lead", _("Lead: works on cases, answers for a department")),
    ("reader", _("Reader: reads and notes, whatever the pages say")),
    ("owner", _("Owner: everything, on every page")),
]
SHORT_ROLES = {"owner": _("Owners"), "lead": _("Leads"), "agent": _("Agents"), "reader": _("Readers")}


def from_department(member: Member) -> dict[int, str]:
    """By page, what a colleague may do there as one of their department, whatever they are given themselves."""
    held = access.department_grants().get(member.department_id, {})
    said = gettext("%(level)s, from %(department)s")
    return {page_id: said % {"level": words_of(actions), "department": member.department.name} for page_id, actions in held.items()}


class GrantsForm(forms.Form):
    """One choice a page, beginning with what is `held`; beside it what `others` say about that page."""

    def __init__(self, *args: object, held: Mapping[int, frozenset[str]], others: Mapping[int, str] | None = None, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        self.others = others or {}
        for page in channels.pages():
            said, begin = self.others.get(page.pk, ""), level_of(held.get(page.pk, ()))
            steps = WORDS | ({NONE: _("No access of their own")} if said else {})
            choice = forms.ChoiceField(label=page.name, choices=list(steps.items()), initial=begin, help_text=said)
            self.fields[f"page_{page.pk}"] = choice

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

    def __init__(self, *args: object, **given: object) -> None:
        others = _of_departments()
        held = {page.pk: LEVELS[NONE if page.pk in others else ANSWER] for page in channels.pages()}
        super().__init__(*args, held=held, others=others, **given)

    def person(self) -> Person:
        """Who it is to be."""
        said = self.cleaned_data
        return Person(said["name"], said["email"], self.department_chosen(), said["role"])


def _of_departments() -> dict[int, str]:
    """By page, what everybody of each department may do there: a newcomer of it needs nothing of their own."""
    names, found = staff.department_names(), defaultdict[int, list[str]](list)
    for department_id, held in access.department_grants().items():
        for page_id, actions in held.items():
            said = gettext("Everybody of %(department)s: %(level)s")
            found[page_id].append(said % {"department": names[department_id], "level": words_of(actions)})
    return {page_id: " · ".join(said) for page_id, said in found.items()}


class SecondFactorForm(forms.Form):
    """Whose members sign in with a second factor."""

    roles = forms.MultipleChoiceField(
        label=_("Required of"),
        choices=list(SHORT_ROLES.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
