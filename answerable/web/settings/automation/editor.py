"""A rule in the making: its head, its conditions and its actions, from a version, from what was posted, or new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from answerable.automation.operations import RuleDraft
from answerable.automation.rules.terms import NUMBERS, About, Do, Spec, When
from answerable.labels import queries as labels
from answerable.web.settings.automation.offered import WHENS, Offer, abouts, dos
from answerable.web.settings.automation.rows import ActionForm, ConditionForm, redrawing

if TYPE_CHECKING:
    from answerable.automation.models import Version

MOST = 12
Row = Mapping[str, Any]
Said = tuple[Row, Sequence[Row], Sequence[Row]]  # head, conditions, actions
Pages = Sequence[int]


class HeadForm(forms.Form):
    """What it is called, and when it is asked."""

    name = forms.CharField(label=_("Name"), max_length=120, widget=forms.TextInput(attrs={"dir": "auto"}))
    when = forms.ChoiceField(label=_("When"), choices=WHENS.items())
    needs_all = forms.ChoiceField(label=_("How many"), choices=[("all", _("all of these hold")), ("any", _("any of these holds"))])

    def __init__(self, when: str, **given: Any) -> None:
        super().__init__(**given)
        self.fields["when"].widget.attrs |= redrawing()
        if when == When.DUE:
            self.fields["amount"] = forms.IntegerField(label=_("Minutes before"), min_value=1, max_value=10_080)
        elif when == When.QUIET:
            self.fields["amount"] = forms.IntegerField(label=_("For how many hours"), min_value=1, max_value=2_160)
        elif when == When.LABELLED:
            offered = [("", _("Any label")), *((each.pk, each.name) for each in labels.labels())]
            self.fields["amount"] = forms.ChoiceField(label=_("Label"), choices=offered, required=False)


class Editor:
    """The forms of one rule, for who sees these pages; what was `posted` is checked."""

    def __init__(self, said: Said, pages: Pages, posted: QueryDict | None = None) -> None:
        given: dict[str, Any] = {"data": posted} if posted is not None else {}
        head, ifs, does = said
        about, do = abouts(pages), dos()
        self.head = HeadForm(str(head["when"]), initial=dict(head), **given)
        self.conditions = [
            ConditionForm(str(row["about"]), about, prefix=f"if-{place}", initial=dict(row), **given) for place, row in enumerate(ifs)
        ]
        self.actions = [ActionForm(str(row["do"]), do, prefix=f"do-{place}", initial=dict(row), **given) for place, row in enumerate(does)]

    def is_valid(self) -> bool:
        """Whether all of it can be kept; a rule that does nothing is none."""
        forms_valid = [each.is_valid() for each in (self.head, *self.conditions, *self.actions)]
        if not self.actions:
            self.head.add_error(None, _("Say what the rule is to do."))
        return all(forms_valid) and bool(self.actions)

    def draft(self) -> RuleDraft:
        """What was wished."""
        said = self.head.cleaned_data
        conditions, actions = [each.condition() for each in self.conditions], [each.action() for each in self.actions]
        amount = int(said["amount"]) if said.get("amount") else None
        return RuleDraft(said["name"], Spec(When(said["when"]), amount, said["needs_all"] == "all", conditions, actions))


def fresh(pages: Pages) -> Editor:
    """A new rule, with one row of each to begin with."""
    return Editor(({"when": When.MESSAGE, "needs_all": "all"}, [{"about": About.WORDS}], [{"do": Do.LABEL}]), pages)


def of_version(version: Version, pages: Pages) -> Editor:
    """A rule as it reads now."""
    head = {
        "name": version.rule.name,
        "when": version.when,
        "amount": version.amount,
        "needs_all": "all" if version.needs_all else "any",
    }
    offers = abouts(pages)
    ifs = [{**each, "values": _shown(each, offers.get(each["about"]))} for each in version.conditions]
    return Editor((head, ifs, version.actions), pages)


def _shown(condition: Row, offer: Offer | None) -> Any:
    if condition["about"] in NUMBERS:
        return condition["values"][0]
    return condition["values"] if offer and offer.kind == "choice" else ", ".join(condition["values"])


def posted(data: QueryDict, pages: Pages) -> Editor:
    """What was posted, to be checked and kept."""
    return Editor((_head(data), _rows(data, "if", "about"), _rows(data, "do", "do")), pages, data)


def redrawn(data: QueryDict, pages: Pages) -> Editor:
    """What was posted, with a row more (`add`) or less (`drop`), not checked yet."""
    ifs, does = _rows(data, "if", "about"), _rows(data, "do", "do")
    kind, _dash, place = data.get("drop", "").partition("-")
    for name, rows in (("if", ifs), ("do", does)):
        if kind == name and place.isdecimal() and int(place) < len(rows):
            rows.pop(int(place))
        elif data.get("add") == name and len(rows) < MOST:
            rows.append({"about": About.WORDS} if name == "if" else {"do": Do.LABEL})
    return Editor((_head(data), ifs, does), pages)


def _head(data: QueryDict) -> Row:
    when = data.get("when", "")
    return {
        "name": data.get("name", ""),
        "when": when if when in list(When) else When.MESSAGE,
        "amount": data.get("amount"),
        "needs_all": data.get("needs_all", "all"),
    }


def _rows(data: QueryDict, kind: str, first: str) -> list[Row]:
    """The rows of a kind, in order, up to the first that is missing."""
    rows: list[Row] = []
    while len(rows) < MOST and f"{kind}-{len(rows)}-{first}" in data:
        prefix = f"{kind}-{len(rows)}-"
        row: dict[str, Any] = {name: data.get(prefix + name) for name in (first, "how", "what", "text")}
        several = data.getlist(f"{prefix}values")
        about = str(row[first]).partition(":")[0]
        row["values"] = several if len(several) > 1 or about not in {*NUMBERS, About.WORDS} else "".join(several)
        rows.append(row)
    return rows
