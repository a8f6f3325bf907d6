"""A department as a form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from answerable.sla import queries as sla
from answerable.staff import queries as staff
from answerable.staff.operations import DepartmentDraft
from answerable.web.money import currencies, major, minor, symbol

if TYPE_CHECKING:
    from answerable.staff.models import Department

DISCIPLINES = [("support", _("Customer support")), ("marketing", _("Marketing")), ("other", _("Something else"))]


class DepartmentForm(forms.Form):
    """Its name, what its work counts as, who leads it, by which hours, what an hour costs, whom alerts reach."""

    name = forms.CharField(label=_("Name"), max_length=80)
    discipline = forms.ChoiceField(label=_("Its work counts as"), choices=DISCIPLINES, help_text=_("In the ledger and in reports."))
    lead = forms.TypedChoiceField(label=_("Lead"), coerce=int, empty_value=None, required=False)
    calendar = forms.TypedChoiceField(label=_("Works by"), coerce=int, empty_value=None, required=False)
    hourly_cost = forms.DecimalField(label=_("An hour costs"), min_value=0, max_value=100_000, decimal_places=2, required=False)
    alert_email = forms.EmailField(
        label=_("Address for alerts"), required=False, help_text=_("For what concerns the department while nobody of it is on shift.")
    )

    def __init__(self, data: Any = None, *, department: Department | None = None) -> None:
        self._currency = staff.currency()
        super().__init__(data, initial=self._begin(department))
        people = sorted(staff.members(), key=lambda each: (department is None or each.department_id != department.pk, each.name))
        self._offer("lead", gettext("Nobody"), [(each.pk, f"{each.name}, {each.department.name}") for each in people])
        self._offer("calendar", gettext("The company's hours"), [(each.pk, each.name) for each in sla.calendars()[1:]])
        self.fields["hourly_cost"].label = gettext("An hour costs, in %(currency)s") % {"currency": symbol(self._currency)}

    def _begin(self, department: Department | None) -> dict[str, object]:
        if department is None:
            return {"discipline": "support"}
        known = {name: getattr(department, name) for name in ("name", "discipline", "alert_email")}
        cost = major(department.hourly_cost, self._currency)
        return {**known, "lead": department.lead_id, "calendar": sla.calendar_of(department.pk), "hourly_cost": cost}

    def _offer(self, name: str, nothing: str, choices: list[tuple[int, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", nothing), *choices]

    def draft(self) -> DepartmentDraft:
        """What was wished."""
        said = self.cleaned_data
        cost = minor(said["hourly_cost"], self._currency)
        return DepartmentDraft(said["name"], said["discipline"], said["lead"], cost, said["alert_email"])


class CurrencyForm(forms.Form):
    """What costs are counted in."""

    currency = forms.ChoiceField(label=_("Costs are counted in"), choices=currencies)


class TemplateForm(forms.Form):
    """A trade, whose departments are made."""

    template = forms.ChoiceField(label=_("Departments of a"), required=True)

    def __init__(self, data: Any = None, *, choices: list[tuple[str, str]]) -> None:
        super().__init__(data)
        field = self.fields["template"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices
