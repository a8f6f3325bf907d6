"""A colleague, and a step of access for each page."""

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.access.scope import Action
from answerable.channels import queries as channels
from answerable.staff import queries as staff
from answerable.web.people.levels import ANSWER, LEVELS, NONE, WORDS, level_of

ROLES = [
    ("agent", _("Agent: works on cases")),
    ("lead", _("Lead: works on cases, answers for a department")),
    ("reader", _("Reader: reads and notes, whatever the pages say")),
    ("owner", _("Owner: everything, on every page")),
]


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


class InviteForm(GrantsForm):
    """Who, where, as what."""

    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(label=_("E-mail address"))
    department = forms.TypedChoiceField(label=_("Department"), coerce=int)
    role = forms.ChoiceField(label=_("Role"), choices=ROLES)

    def __init__(self, *args: object, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        choice = self.fields["department"]
        assert isinstance(choice, forms.TypedChoiceField)
        choice.choices = [(each.pk, each.name) for each in staff.departments()]
