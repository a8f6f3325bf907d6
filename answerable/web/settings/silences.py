"""For which reasons a case may end without an answer: the whole list is changed at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.cases.operations import SilenceDraft
from answerable.cases.queries.silences import silence_counts, silences
from answerable.core import clock
from answerable.journeys.company.settle_silences import agree_on_silences
from answerable.web.case.closing.endings import SILENCES, silence_words
from answerable.web.members import member_of
from answerable.web.said import tell
from answerable.web.settings.labels import require
from answerable.web.settings.sections import sections
from answerable.web.submit import submit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from answerable.cases.models import SilenceReason

NEW = "new"


class SilencesForm(forms.Form):
    """A name and whether it is offered for each reason, and a name for one more."""

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="silence-%s")
        self.reasons = silences()
        for each in self.reasons:
            self._ask(each)
        self.fields[f"name-{NEW}"] = forms.CharField(label=_("One more reason"), max_length=100, required=False)

    def _ask(self, reason: SilenceReason) -> None:
        words, is_own = silence_words(reason), reason.key not in SILENCES
        called = _("Name of “%(reason)s”") % {"reason": words}
        name = forms.TextInput(
            attrs={"class": "w-full", "placeholder": "" if is_own else _("Call it otherwise"), "dir": "auto", "aria-label": called}
        )
        self.fields[f"name-{reason.key}"] = forms.CharField(max_length=100, required=is_own, initial=reason.name, widget=name)
        offered = forms.CheckboxInput(attrs={"class": "checkbox checkbox-sm"})
        is_offered = reason.retired_at is None
        self.fields[f"offered-{reason.key}"] = forms.BooleanField(label=words, required=False, initial=is_offered, widget=offered)

    def rows(self) -> Iterator[tuple[forms.BoundField, forms.BoundField, int]]:
        """Each reason: its name, whether it is offered, and how many cases ended with it."""
        counts = silence_counts()
        for each in self.reasons:
            yield self[f"name-{each.key}"], self[f"offered-{each.key}"], counts.get(each.key, 0)

    def drafts(self) -> list[SilenceDraft]:
        """What was wished."""
        said = self.cleaned_data
        drafts = [SilenceDraft(each.key, said[f"name-{each.key}"], said[f"offered-{each.key}"]) for each in self.reasons]
        return [*drafts, SilenceDraft("", said[f"name-{NEW}"])] if said[f"name-{NEW}"].strip() else drafts


def edit(request: HttpRequest) -> HttpResponseBase:
    """The list."""
    return _shown(request, SilencesForm())


def update(request: HttpRequest) -> HttpResponseBase:
    """Have it so."""
    require(request)
    form = SilencesForm(request.POST)

    def keep() -> HttpResponseBase:
        agree_on_silences(form.drafts(), member=member_of(request), now=clock.now())
        tell(request, _("The reasons are saved"))
        return redirect("settings:silences")

    return submit(form, keep, lambda status: _shown(request, form, status))


def _shown(request: HttpRequest, form: SilencesForm, status: int = 200) -> HttpResponseBase:
    require(request)
    return render(
        request, "settings/silences.html", {"sections": sections(request), "form": form, "new": form[f"name-{NEW}"]}, status=status
    )
