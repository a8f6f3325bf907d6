"""A kind of gesture and a ceiling as forms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.goodwill.operations import CeilingDraft
from answerable.goodwill.rules.ceilings import Key
from answerable.staff import queries as staff
from answerable.topics import queries as topics
from answerable.triage.rules.labels import Reason
from answerable.triage.words import reason
from answerable.web.money import currencies, minor

ROLES = [("", gettext_lazy("Everybody")), ("agent", gettext_lazy("Agents")), ("lead", gettext_lazy("Leads"))]
PROBLEMS = [Reason.COMPLAINT, Reason.QUESTION, Reason.REQUEST, Reason.SAFETY]


class KindForm(forms.Form):
    """What is given."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=60)


class CeilingForm(forms.Form):
    """Who decides up to where, for what."""

    role = forms.ChoiceField(label=gettext_lazy("Who"), required=False, choices=ROLES)
    department = forms.TypedChoiceField(label=gettext_lazy("Department"), coerce=int, empty_value=None, required=False)
    problem = forms.ChoiceField(label=gettext_lazy("Problem"), required=False)
    amount = forms.DecimalField(label=gettext_lazy("Up to"), min_value=0, max_digits=12, decimal_places=3)
    currency = forms.ChoiceField(label=gettext_lazy("Currency"), choices=currencies)

    def __init__(self, data: Any = None, **given: Any) -> None:
        super().__init__(data, initial={"currency": staff.currency()}, auto_id="ceiling-%s", **given)
        self._offer("department", [("", _("Every department")), *((each.pk, each.name) for each in staff.departments())])
        about = [(f"topic {each.leaf.id}", ", ".join(reversed(each.path))) for each in topics.tree()]
        self._offer("problem", [("", _("Every problem")), *((str(each), reason(each)) for each in PROBLEMS), (_("Topics"), about)])

    def _offer(self, name: str, choices: list[tuple[Any, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [each for each in choices if each[1]]

    def draft(self) -> CeilingDraft:
        """What was wished."""
        said = self.cleaned_data
        topic_id = int(said["problem"].removeprefix("topic ")) if said["problem"].startswith("topic ") else None
        key = Key(topic_id, "" if topic_id else said["problem"], said["department"], said["role"])
        return CeilingDraft(key, said["currency"], minor(said["amount"], said["currency"]) or 0)
