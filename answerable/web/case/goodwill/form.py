"""A gesture as a form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.goodwill import queries
from answerable.journeys.goodwill.give import Wish
from answerable.web.money import major, minor, symbol

if TYPE_CHECKING:
    from answerable.journeys.goodwill.offer import Offer

LONGEST = 1_000


class GestureForm(forms.Form):
    """What, how much, and why."""

    kind = forms.TypedChoiceField(label=gettext_lazy("What is given"), coerce=int)
    amount = forms.DecimalField(label=gettext_lazy("Amount"), min_value=0, max_digits=12, decimal_places=3)
    currency = forms.ChoiceField(label=gettext_lazy("Currency"))
    reason = forms.CharField(
        label=gettext_lazy("Why"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}), help_text=""
    )

    def __init__(self, data: Any = None, *, offered: Offer, **given: Any) -> None:
        begin = {"amount": major(offered.suggested, offered.currency), "currency": offered.currency}
        super().__init__(data, auto_id="goodwill-%s", initial=begin, **given)
        often = queries.kind_counts()
        self._offer("kind", [(each.pk, each.name) for each in sorted(queries.kinds(), key=lambda each: -often.get(each.pk, 0))])
        codes = dict.fromkeys([offered.currency, *queries.currencies()])
        self._offer("currency", [(code, f"{code} ({symbol(code)})") for code in codes])
        if len(codes) == 1:
            self.fields["currency"].widget = forms.HiddenInput()
            self.fields["amount"].label = _("Amount, in %(currency)s") % {"currency": symbol(offered.currency)}

    def _offer(self, name: str, choices: list[tuple[Any, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def wish(self) -> Wish:
        """What somebody wants to give."""
        said = self.cleaned_data
        return Wish(said["kind"], minor(said["amount"], said["currency"]) or 0, said["currency"], said["reason"])
