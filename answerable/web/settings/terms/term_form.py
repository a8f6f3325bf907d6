"""Something to recognise, as a form; what it asks for depends on the kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.triage.operations import TermDraft
from answerable.triage.rules.labels import Urgency
from answerable.triage.words import URGENCIES
from answerable.web.settings.forms import OfBrand
from answerable.web.written import lines

if TYPE_CHECKING:
    from answerable.triage.models import Term

MOST_SPELLINGS = 200
LONGEST_SPELLING = 80
_HELP: dict[str, tuple[str | Promise, str | Promise]] = {
    "number": (_("Examples"), _("Real ones, one a line, such as ORD-12345. The pattern has to find every one of them.")),
    "product": (_("Other ways to write it"), _("One a line. The name itself is always recognised, as a hashtag too.")),
    "place": (_("Other ways to write it"), _("One a line. The name itself is always recognised, as a hashtag too.")),
    "pressing": (_("Other words"), _("One a line. The name itself counts too. A message that holds one of them is at least that urgent.")),
}


class TermForm(OfBrand):
    """A name, how it is written, and what is special of its kind. `trial` is a message to try it on, and is not kept."""

    name = forms.CharField(label=_("Name"), max_length=60)
    spellings = forms.CharField(required=False, max_length=8_000, widget=forms.Textarea(attrs={"rows": 4}))
    pattern = forms.CharField(
        label=_("Pattern"),
        required=False,
        max_length=200,
        help_text=_("A regular expression, such as ORD-[0-9]{5}. Left empty, it is made from the examples."),
    )
    urgency = forms.ChoiceField(label=_("At least"), choices=[(each, URGENCIES[each]) for each in (Urgency.HIGH, Urgency.CRITICAL)])
    trial = forms.CharField(
        label=_("Try it on a message"), required=False, max_length=2_000, widget=forms.Textarea(attrs={"rows": 2}), help_text=_("Not kept.")
    )

    def __init__(self, *args: object, kind: str, is_new: bool = True, **given: object) -> None:
        super().__init__(*args, is_new=is_new, **given)
        self.kind = kind
        self.fields["spellings"].label, self.fields["spellings"].help_text = map(str, _HELP[kind])
        for name, of in (("pattern", "number"), ("urgency", "pressing")):
            if kind != of:
                del self.fields[name]
        self.order_fields(["name", "brand", "urgency", "spellings", "pattern", "trial"])

    @classmethod
    def of(cls, term: Term) -> TermForm:
        """The form filled with one that stands."""
        written = {"name": term.name, "spellings": "\n".join(term.spellings), "pattern": term.pattern, "urgency": term.urgency}
        return cls(initial=written, kind=term.kind, is_new=False)

    def spelled(self) -> tuple[str, ...]:
        """One a line, each once."""
        written = lines(self.cleaned_data.get("spellings", ""))
        return tuple(dict.fromkeys(line[:LONGEST_SPELLING] for line in written))[:MOST_SPELLINGS]

    def clean(self) -> dict[str, object]:
        """A number needs a pattern, or examples to make one from."""
        if self.kind == "number" and not self.cleaned_data.get("pattern") and not self.spelled():
            self.add_error("spellings", _("Write at least one example, or a pattern."))
        return self.cleaned_data

    def draft(self) -> TermDraft:
        """What was wished."""
        said = self.cleaned_data
        return TermDraft(self.kind, said["name"], self.spelled(), said.get("pattern", ""), said.get("urgency", ""), self.brand_id())
