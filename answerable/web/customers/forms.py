"""What is written about a customer, as forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.numbers import list_currencies
from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.customers import queries
from answerable.customers.operations import Identified
from answerable.customers.rules.counting import Said
from answerable.customers.rules.identifying import Unfit, written_in_one_way
from answerable.staff import queries as staff
from answerable.web.customers.marks import IDENTIFIERS
from answerable.web.money import major, minor

if TYPE_CHECKING:
    from answerable.customers.models import Given


class GivenForm(forms.Form):
    """What the company says of a customer: their standing, and what they are worth to it."""

    standing = forms.ChoiceField(label=_("Standing"), required=False)
    value = forms.DecimalField(label=_("Value"), required=False, max_digits=15, decimal_places=3, min_value=0)
    currency = forms.CharField(label=_("Currency"), required=False, max_length=3, help_text=_("Three letters, such as EUR."))

    def __init__(self, *args: object, current: str = "", **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        offered = [(each.key, each.name) for each in queries.standings_by_key().values() if each.retired_at is None or each.key == current]
        self.fields["standing"].choices = [("", _("Nothing said")), *offered]  # type: ignore[attr-defined]

    @staticmethod
    def written(own: Given | None) -> dict[str, object]:
        """What stands, as the fields show it."""
        if own is None or own.value_minor is None:
            return {"standing": own.standing if own else "", "currency": staff.currency()}
        return {"standing": own.standing, "value": major(own.value_minor, own.value_currency), "currency": own.value_currency}

    def clean_currency(self) -> str:
        """A currency that there is."""
        code = str(self.cleaned_data["currency"]).upper()
        if code and code not in list_currencies():
            raise forms.ValidationError(_("This is no currency. Write three letters, such as EUR."))
        return code

    def clean(self) -> dict[str, object]:
        """A value needs its currency."""
        if self.cleaned_data.get("value") is not None and not self.cleaned_data.get("currency") and "currency" not in self.errors:
            self.add_error("currency", _("Say in which currency."))
        return self.cleaned_data

    def said(self) -> Said:
        """What was wished."""
        value, code = self.cleaned_data["value"], self.cleaned_data["currency"]
        if value is None:
            return Said(self.cleaned_data["standing"])
        return Said(self.cleaned_data["standing"], minor(value, code), code)


class IdentifierForm(forms.Form):
    """One thing more that a customer is known by."""

    kind = forms.ChoiceField(label=_("Kind"), choices=[(kind, words) for kind, (_icon, words) in IDENTIFIERS.items()])
    value = forms.CharField(label=_("Number or address"), max_length=254)

    def clean(self) -> dict[str, object]:
        """In the one way that it is written."""
        kind, written = self.cleaned_data.get("kind"), self.cleaned_data.get("value")
        if kind and written:
            try:
                self.cleaned_data["value"] = written_in_one_way(kind, written)
            except Unfit:
                words = _("Write the number with its country, such as +44 20 7946 0000.") if kind == "phone" else _("This is none.")
                self.add_error("value", words)
        return self.cleaned_data

    def identified(self) -> Identified:
        """What was written."""
        return Identified(self.cleaned_data["kind"], self.cleaned_data["value"])
